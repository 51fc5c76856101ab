import Foundation

/// The formats that glossaries are read and written in.
package enum GlossaryFormat: String, CaseIterable, Sendable {
    case tsv
    case csv
    /// TBX 2008: `<martif>`.
    case tbx2
    /// TBX v3 (ISO 30042:2019), data categories as attributes.
    case tbx3DCA = "tbx3-dca"
    /// TBX v3, data categories as elements.
    case tbx3DCT = "tbx3-dct"
    /// Source, target and comment between tabs, without a header. Read only.
    case omegat

    package static let writable: [GlossaryFormat] = [.tsv, .csv, .tbx2, .tbx3DCA, .tbx3DCT]

    /// The format to write a file of some name in: of `.tbx` v3 DCT. Nil where the name does not tell.
    package static func of(name: String) -> GlossaryFormat? {
        switch URL(fileURLWithPath: name).pathExtension.lowercased() {
        case "tsv": .tsv
        case "csv": .csv
        case "tbx": .tbx3DCT
        case "martif", "mtf": .tbx2
        default: nil
        }
    }
}
