/// What a reader meets in a file.
package enum ExchangeItem: Hashable, Sendable {
    case unit(ExchangeUnit)
    case skipped(SkippedUnit)
    /// A segment without a translation yet: no fault of the file's.
    case untranslated(id: String?, line: Int)
}

/// Reads the units of a file, holding no more than one at a time.
package protocol UnitReader: AnyObject {
    /// The next unit, or the next that had to be skipped; nil at the end of the file. Throws ``ExchangeError``; after
    /// that, no more can be read.
    func next() throws -> ExchangeItem?

    /// Bytes of the file that were read so far: for showing progress. 0 where that is not known.
    var bytesRead: Int { get }
}

/// Writes units to where it was made to write.
package protocol UnitWriter {
    mutating func write(_ unit: ExchangeUnit) throws
    /// Ends the document; nothing may be written after it.
    mutating func finish() throws
}
