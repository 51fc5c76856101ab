package import Foundation
internal import GRDB

extension TranslationMemory {
    /// Makes the file as small as it can be: indexes anew, with words numbered by how common they are now, and no free
    /// pages. Needs as much free disk as the file takes. O(size of the file).
    ///
    /// - Parameter forgettingBefore: drop what history keeps of units before operations older than this, which can then
    ///   not be undone; nil keeps all.
    package func compact(forgettingBefore day: Date? = nil) throws {
        try write { database in
            if let day {
                try database.execute(
                    sql: "UPDATE operation SET is_forgotten = 1 WHERE at < ?", arguments: [Timestamp.text(of: day)])
                try database.execute(
                    sql: "DELETE FROM revision WHERE operation_id IN (SELECT id FROM operation WHERE is_forgotten)")
            }
            try VariantIndexes.rebuild(VariantIndexes.all, in: database)
            try database.execute(sql: "INSERT INTO phrase_index (phrase_index) VALUES ('optimize')")
        }
        try compactMeaning()
        try vacuum()
    }
}
