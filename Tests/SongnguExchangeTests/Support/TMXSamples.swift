import Foundation
import TestSupport

@testable import SongnguExchange

extension TemporaryFolder {
    func write(_ data: Data) throws -> String { try write(data, to: "a.tmx") }
    func write(_ text: String) throws -> String { try write(text, to: "a.tmx") }
}

/// Everything a TMX file gives, in order.
func readAll(_ file: String) throws -> [ExchangeItem] {
    let reader = try TMXReader(file: file)
    var items: [ExchangeItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
}

extension [ExchangeItem] {
    var units: [ExchangeUnit] {
        compactMap { if case .unit(let unit) = $0 { unit } else { nil } }
    }

    var skipped: [SkippedUnit] {
        compactMap { if case .skipped(let unit) = $0 { unit } else { nil } }
    }
}

/// A TMX file with this body, which begins on line 4.
func tmx(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4"><header srclang="en" segtype="sentence" o-tmf="x" adminlang="en" datatype="x"/><body>
    \(body)
    </body></tmx>
    """
}

/// A unit whose Vietnamese segment has this content.
func tmx(segment: String) -> String {
    tmx("<tu><tuv xml:lang=\"en\"><seg>x</seg></tuv><tuv xml:lang=\"vi\"><seg>\(segment)</seg></tuv></tu>")
}
