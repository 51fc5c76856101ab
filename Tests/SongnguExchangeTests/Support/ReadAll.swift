import SongnguText
import TestSupport

@testable import SongnguExchange

/// Everything a reader gives, in order.
func items(_ reader: any UnitReader) throws -> [ExchangeItem] {
    var items: [ExchangeItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
}

/// A unit of an English and a Vietnamese text.
func unit(_ english: String, _ vietnamese: String, id: String? = nil) -> ExchangeUnit {
    ExchangeUnit(id: id, variants: [Variant(.english, english), Variant(.vietnamese, vietnamese)])
}

extension TemporaryFolder {
    /// What files a format writes for units, and reads back from them.
    func roundTrip(
        _ units: [ExchangeUnit], _ format: ExchangeFormat, _ options: ExchangeOptions = ExchangeOptions(),
        files: [String] = ["a.x"]
    ) throws -> [ExchangeItem] {
        let files = files.map(path)
        try format.write(files: files, options: options) { write in
            for unit in units { try write(unit) }
        }
        return try items(try format.reader(of: files, options: options))
    }
}
