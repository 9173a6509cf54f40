import PondModel

/// A member of a JSON object whose value is already JSON text.
package struct JSONMember: Sendable {
    package let name: String
    package let json: ByteBuffer

    /// `json` must be one whole JSON value.
    package init(_ name: String, json: String) {
        self.name = name
        var buffer = ByteBuffer()
        buffer.append(text: json)
        self.json = buffer
    }

    package init(_ name: String, _ value: FieldValue) {
        self.name = name
        var buffer = ByteBuffer()
        buffer.append(json: value)
        json = buffer
    }
}

extension ByteBuffer {
    /// The value as JSON.
    @inline(__always)
    package mutating func append(json value: FieldValue) {
        switch value {
        case .text(let text): append(json: text)
        case .integer(let integer): append(integer)
        case .number(let number): append(shortest: number)
        case .truth(let truth): append(truth ? "true" : "false")
        }
    }
}
