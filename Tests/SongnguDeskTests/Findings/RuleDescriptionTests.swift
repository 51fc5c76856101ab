import Foundation
import Testing

@testable import SongnguDesk

@Suite struct RuleDescriptionTests {
    /// As the sources name them.
    static func names() throws -> Set<String> {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        var names: Set<String> = []
        for folder in ["Sources/SongnguGlossary/Checks", "Sources/SongnguAlignment/Checks"] {
            let files = FileManager.default.enumerator(atPath: package.appendingPathComponent(folder).path)
            while let file = files?.nextObject() as? String {
                guard file.hasSuffix(".swift") else { continue }
                let url = package.appendingPathComponent(folder).appendingPathComponent(file)
                let text = try String(contentsOf: url, encoding: .utf8)
                for match in text.matches(of: #/static let name = "([a-z-]+)"/#) { names.insert(String(match.1)) }
            }
        }
        return names
    }

    @Test func everyRuleThatThereIsIsDescribed() throws {
        let names = try Self.names()
        #expect(names.count > 8)
        #expect(names.subtracting(RuleDescription.all.map(\.name)) == [])
    }

    @Test func eachIsDescribedOnceInASentence() {
        #expect(Set(RuleDescription.all.map(\.name)).count == RuleDescription.all.count)
        for rule in RuleDescription.all {
            #expect(rule.summary.hasSuffix(".") && rule.advice.hasSuffix("."), "\(rule.name)")
        }
    }
}
