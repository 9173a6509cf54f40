import PondGeodesy
import PondModel

/// One placemark while it is read.
struct KMLPlacemark {
    private let place: Int
    private let folders: [String]
    private var name: String?
    private var fields: [Field] = []
    private var datum: Datum?
    private var damage: Words?
    private var geometry = KMLGeometryBuilder()
    private var fieldName: String?
    private var description: String?
    /// Open elements inside the description, when its HTML is not wrapped in CDATA.
    private var markup: [String]?

    init(place: Int, folders: [String]) {
        self.place = place
        self.folders = folders
    }

    mutating func start(_ tag: XMLTag, textBefore: String) {
        if markup != nil {
            markup?.append(tag.name)
            description?.append("\(textBefore)<\(tag.name)>")
            return
        }
        switch tag.name {
        case "description":
            markup = []
            description = description ?? ""
        case "Data", "SimpleData": fieldName = tag.attributes["name"]
        default: geometry.start(tag.name)
        }
    }

    mutating func end(_ name: String, text: String, parent: String) {
        if markup != nil { return endMarkup(name, text: text) }
        switch (name, parent) {
        case ("name", "Placemark"): self.name = text.trimmed
        case ("OvCoordType", _): setDatum(text.trimmed)
        case ("value", "Data"), ("Data", _), ("SimpleData", _):
            if let fieldName { addField(fieldName, text) }
        case ("SchemaData", "ExtendedData"): break
        case (_, "ExtendedData") where !geometry.isInside: addField(name, text)
        case ("address", "Placemark"), ("phoneNumber", "Placemark"): addField(name, text)
        default: geometry.end(name, text: text, parent: parent)
        }
    }

    /// The whole placemark.
    var feature: Feature {
        var fields = fields
        for field in DescriptionText(description ?? "").fields
        where !fields.contains(where: { $0.name == field.name }) {
            fields.append(field)
        }
        let damage = damage ?? geometry.damage
        return Feature(
            geometry: geometry.damage == nil ? geometry.geometry : nil, fields: fields,
            name: name.flatMap { $0.isEmpty ? nil : $0 }, folders: folders, datum: datum, place: place,
            damage: damage)
    }

    // MARK: - Pieces

    private mutating func endMarkup(_ name: String, text: String) {
        description?.append(text)
        if markup?.isEmpty == true {
            markup = nil
        } else {
            markup?.removeLast()
            description?.append("</\(name)>")
        }
    }

    private mutating func addField(_ name: String, _ text: String) {
        let value = text.trimmed
        let name = name.trimmed
        guard !value.isEmpty, !name.isEmpty, !geometry.isInside else { return }
        fields.append(Field(name, .text(value)))
    }

    private mutating func setDatum(_ text: String) {
        guard !text.isEmpty else { return }
        datum = Datum(name: text)
        if datum == nil {
            damage = Words(
                zh: "不认识的坐标类型 OvCoordType：\(text)（可用 CGCS2000、GCJ-02、BD-09）",
                en: "unknown OvCoordType \(text) (CGCS2000, GCJ-02 and BD-09 work)")
        }
    }
}
