/// The columns that a file of rejected rows has besides the original ones.
///
/// `folder` and `name` keep what a table or GeoJSON has no other place for; readers put them back.
enum RejectColumn: String, CaseIterable {
    case line = "reject_line"
    case reason = "reject_reason"
    case folder = "reject_folder"
    case name = "reject_name"

    /// Folder names, outermost first, as one text.
    static func text(of folders: [String]) -> String {
        folders.map { $0.replacing("\\", with: "\\\\").replacing("/", with: "\\/") }.joined(separator: "/")
    }

    /// The folder names in a text that `text(of:)` made.
    static func folders(from text: String) -> [String] {
        var folders = [""]
        var isEscaped = false
        for character in text {
            if isEscaped || (character != "/" && character != "\\") {
                folders[folders.count - 1].append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                folders.append("")
            }
        }
        return folders
    }
}
