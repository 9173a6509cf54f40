import Foundation
import PondModel

/// Results go to stdout; progress and messages to stderr.
enum Output {
    static func result(_ text: String) {
        FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }

    static func message(_ text: String) {
        ProgressBar.wipe()
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    static func message(_ words: Words) { message(words.text(in: Speech.language)) }
}
