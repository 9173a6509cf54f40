import ArgumentParser
import PondGeodesy
import PondModel

/// Reads words of the command line; what does not fit is wrong usage (exit 64).
enum OptionParsing {
    /// `119.12425,34.84065`: longitude, then latitude, in degrees.
    static func coordinate(_ text: String) throws -> Coordinate {
        guard let coordinate = Coordinate(text) else {
            throw ValidationError(
                say(
                    zh: "“\(text)”不是“经度,纬度”；例如 119.12425,34.84065。",
                    en: "'\(text)' is no longitude,latitude; for example 119.12425,34.84065."))
        }
        return coordinate
    }

    /// `119.0,34.7,119.3,35.0`: west, south, east, north in degrees.
    static func box(_ text: String) throws -> BoundingBox {
        guard let box = BoundingBox(text) else {
            throw ValidationError(
                say(
                    zh: "--bbox 是 西,南,东,北（度），如 119.0,34.7,119.3,35.0；收到的是“\(text)”。",
                    en:
                        "--bbox takes west,south,east,north in degrees, as 119.0,34.7,119.3,35.0; found '\(text)'."
                ))
        }
        return box
    }

    static func datum(_ text: String?) throws -> Datum? {
        guard let text else { return nil }
        guard let datum = Datum(rawValue: text.lowercased()) else {
            throw ValidationError(
                say(
                    zh: "--datum 只能是 wgs84、gcj02 或 bd09，收到的是“\(text)”。",
                    en: "--datum takes wgs84, gcj02 or bd09; found '\(text)'."))
        }
        return datum
    }

    /// One of an enum's raw values; the message lists them all.
    static func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: String, option: String
    ) throws -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
            let choices = Choice.allCases.map(\.rawValue).joined(separator: "|")
            throw ValidationError(
                say(
                    zh: "\(option) 只能是 \(choices)，收到的是“\(text)”。",
                    en: "\(option) takes \(choices); found '\(text)'."))
        }
        return choice
    }

    /// What `read` makes of the command line's words; when it cannot, that is wrong usage too.
    static func reading<Value>(_ read: () throws -> Value) throws -> Value {
        do {
            return try read()
        } catch let error as any TellingError {
            throw ValidationError(error.words.text(in: Speech.language))
        }
    }
}
