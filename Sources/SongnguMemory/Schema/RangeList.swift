import Foundation
import SongnguText
internal import GRDB

/// How lists of ranges are written into the file: "[[0,12],[20,31]]", in the order given.
enum RangeList {
    static func text(of ranges: [ByteRange]) -> String {
        "[" + ranges.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",") + "]"
    }

    /// Nil for text that is not such a list.
    static func ranges(of text: String) -> [ByteRange]? {
        guard let pairs = try? JSONDecoder().decode([[Int]].self, from: Data(text.utf8)) else { return nil }
        var ranges: [ByteRange] = []
        for pair in pairs {
            guard pair.count == 2, pair[0] <= pair[1] else { return nil }
            ranges.append(pair[0]..<pair[1])
        }
        return ranges
    }

    /// Of a column; throws what stands for a damaged file.
    static func stored(_ text: String) throws -> [ByteRange] {
        guard let ranges = ranges(of: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\"\(text)\" is not a list of ranges")
        }
        return ranges
    }
}
