import SongnguGlossary
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

/// What a concept knows survives the way through each format.
@Suite struct GlossaryRoundTripTests {
    static let concepts = [
        Concept(
            id: "place.port", type: "place",
            terms: [
                Term("Port \"Alpha\" & <Beta>", .english), Term("PA", .english, .admitted, .abbreviation),
                Term("Alpha", .english, .admitted, .short), Term("Alphan", .english, .derived),
                Term("Cảng Alpha", .vietnamese), Term("cảng A", .vietnamese, .admitted),
                Term("Bến Alpha", .vietnamese, .deprecated), Term("BA", .vietnamese, .deprecated, .abbreviation),
                Term("阿尔法", LanguageTag("zh-hant")),
            ],
            exceptions: [.init("cảng Alpha mới", .vietnamese), .init("Alpha Centauri", .english)],
            metonyms: ["place.land", "other.file"], countries: ["place.land", "other.land"], caseRule: .exact,
            validity: Validity(from: "2001-02-03", until: "2020-01-01"), definition: "A port, with cranes",
            note: "See the map, \"north\"", source: "Port office"),
        Concept(id: "place.land", type: "", terms: [Term("Land", .english)], caseRule: .any),
        Concept(id: "9 odd id", type: "event", terms: [Term("Fair", .english)], metonyms: ["9 odd id"], status: .draft),
        Concept(id: "place.old", type: "place", terms: [Term("Old", .english)], note: "n", status: .retired),
    ]

    @Test(arguments: GlossaryFormat.writable) func everythingSurvives(format: GlossaryFormat) throws {
        let folder = try TemporaryFolder()
        let names: [GlossaryFormat: String] = [.tsv: "a.tsv", .csv: "a.csv"]
        let file = folder.path(names[format] ?? "a.tbx")
        try GlossaryFileWriter.write(Self.concepts, to: file, format: format)
        let read = try #require(try GlossaryFileReader().read(file).first)
        #expect(read.format == format)
        #expect(read.warnings == [])
        #expect(read.concepts.map(\.withoutOrigin) == Self.concepts.map(\.sorted))
        // And again, byte for byte.
        let (first, second) = (Box(), Box())
        try GlossaryFileWriter.write(Self.concepts, format: format) { first.text += $0 }
        try GlossaryFileWriter.write(read.concepts, format: format) { second.text += $0 }
        #expect(first.text == second.text)
    }

    @Test func aFormWithASemicolonIsNotWrittenAsTwo() throws {
        let concept = Concept(id: "a", type: "", terms: [Term("a; b", .english)])
        #expect(throws: ExchangeError.self) { try GlossaryFileWriter.write([concept], format: .tsv) { _ in } }
    }

    @Test func writtenTBXIsThis() throws {
        let concept = Concept(
            id: "r", type: "place",
            terms: [
                Term("Russia", .english), Term("Russian", .english, .derived),
                Term("RF", .english, .admitted, .abbreviation),
            ],
            metonyms: ["r"], note: "n")
        let box = Box()
        try GlossaryFileWriter.write([concept], format: .tbx3DCT) { box.text += $0 }
        #expect(
            box.text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" \
                xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
                  <tbxHeader>
                    <fileDesc><sourceDesc><p>Glossary written by songngu</p></sourceDesc></fileDesc>
                  </tbxHeader>
                  <text>
                    <body>
                      <conceptEntry id="r">
                        <min:subjectField>place</min:subjectField>
                        <basic:crossReference target="r">metonym of</basic:crossReference>
                        <note>n</note>
                        <langSec xml:lang="en">
                          <termSec><term>Russia</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
                          <termSec><term>Russian</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus><note>songngu:status=derived</note></termSec>
                          <termSec><term>RF</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus><basic:termType>abbreviation</basic:termType></termSec>
                        </langSec>
                      </conceptEntry>
                    </body>
                  </text>
                </tbx>

                """)
    }
}

/// What a closure gathers.
private final class Box {
    var text = ""
}

extension Concept {
    /// Tables keep no order of statuses.
    fileprivate var sorted: Concept {
        var concept = self
        let languages = languages
        let key = { (term: Term) in
            "\(languages.firstIndex(of: term.language) ?? 0) \(term.status.rawValue) \(term.kind.rawValue)"
        }
        concept.terms.sort { key($0) < key($1) }
        concept.exceptions.sort { $0.language.rawValue < $1.language.rawValue }
        // References to other files come behind the others: in TBX they are notes.
        concept.metonyms.sort()
        concept.countries.sort()
        return concept
    }

    fileprivate var withoutOrigin: Concept {
        var concept = sorted
        concept.origin = nil
        return concept
    }
}
