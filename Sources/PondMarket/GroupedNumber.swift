/// Whole and decimal numbers as people read them: thousands set apart by commas.
package enum GroupedNumber {
    /// `1234567` as `1,234,567`.
    package static func text(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// A number of thousandths, to `decimals` (0 or 3) places: `4_635_200` as `4,635` or `4,635.200`.
    package static func thousandths(_ number: Int, decimals: Int) -> String {
        guard decimals > 0 else { return text((number + (number < 0 ? -500 : 500)) / 1000) }
        let rest = String(number.magnitude % 1000)
        let sign = number < 0 && number > -1000 ? "-" : ""
        return "\(sign)\(text(number / 1000)).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}

extension GroupedNumber {
    /// A number of thousandths to one place: `4_635_260` as `4,635.3`.
    package static func tenths(ofThousandths number: Int) -> String {
        let tenths = (number.magnitude + 50) / 100
        return (number < 0 && tenths > 0 ? "-" : "") + text(Int(tenths / 10)) + ".\(tenths % 10)"
    }

    /// The same rounded down, so that what is just below a threshold never prints as the threshold.
    package static func wholeTenths(ofThousandths number: Int) -> String {
        tenths(ofThousandths: number - (number % 100 + 100) % 100)
    }
}
