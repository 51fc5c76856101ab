import Foundation
import SongnguMemory
import SongnguText
import TestSupport
import Testing

@testable import SongnguDesk

@Suite struct ChoiceSettingsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The choice of options alone; penalties under "penalty".
    private func settings(_ options: [(String, [String])]) throws -> ChoiceSettings {
        var settings = ChoiceSettings()
        for (name, values) in options {
            guard let filter = ChoiceSettings.Filter(rawValue: name) else {
                for value in values { try settings.setPenalty(value, at: .option("--penalty")) }
                continue
            }
            try settings.set(filter, values, at: .option("--\(name)"))
        }
        return settings
    }

    private func configuration(_ json: String) throws -> ChoiceSettings {
        _ = try folder.write(json, to: ChoiceSettings.file)
        return try ChoiceSettings.configured(environment: [:], folder: folder.url.path)
    }

    static let options: [(String, String, UnitChoice)] = [
        ("status", "draft", UnitChoice(statuses: [.draft])),
        ("status", "draft, rejected", UnitChoice(statuses: [.draft, .rejected])),
        ("status", "all", UnitChoice(statuses: [.draft, .approved, .rejected])),
        ("outlet", " Báo  Mới ", UnitChoice(outlets: ["Báo Mới"])),
        ("outlet", "A, B", UnitChoice(outlets: ["A, B"])),
        ("since", "2024-02-29", UnitChoice(since: "2024-02-29")),
        ("until", "2026-12-31", UnitChoice(until: "2026-12-31")),
        ("origin", "align", UnitChoice(origins: [.align])),
        ("kind", "lead,quote", UnitChoice(kinds: [.lead, .quote])),
        ("kind", "lead,all", UnitChoice()),
        ("penalty", "draft=3", UnitChoice(penalties: [UnitPenalty(.status(.draft), points: 3)])),
        ("penalty", "align = 0.5", UnitChoice(penalties: [UnitPenalty(.origin(.align), points: 0.5)])),
        ("penalty", "quote=101", UnitChoice(penalties: [UnitPenalty(.kind(.quote), points: 101)])),
        ("penalty", "outlet:A=B=2", UnitChoice(penalties: [UnitPenalty(.outlet("a=b"), points: 2)])),
        ("penalty", "before:2020-01-01=10", UnitChoice(penalties: [UnitPenalty(.before("2020-01-01"), points: 10)])),
        ("penalty", "draft=0", UnitChoice()),
    ]

    @Test(arguments: options.indices)
    func optionsAreRead(index: Int) throws {
        let (name, value, expected) = Self.options[index]
        #expect(try settings([(name, [value])]).choice() == expected)
    }

    @Test(arguments: [
        ("status", "draft,final", "--status: \"final\" is none of draft, approved, rejected, all"),
        ("status", "", "--status: \"\" is none of draft, approved, rejected, all"),
        ("origin", "tmx", "--origin: \"tmx\" is none of align, import, all"),
        ("kind", "headline", "--kind: \"headline\" is none of lead, quote, paraphrase, all"),
        ("since", "2026-02-29", "--since: \"2026-02-29\" is no day: write it as 2026-01-31"),
        ("until", "31/1/2026", "--until: \"31/1/2026\" is no day: write it as 2026-01-31"),
        (
            "penalty", "draft",
            "--penalty: \"draft\" has no points: write a rule, \"=\" and points, such as draft=3"
        ),
        (
            "penalty", "=3", "--penalty: \"=3\" has no points: write a rule, \"=\" and points, such as draft=3"
        ),
        ("penalty", "draft=much", "--penalty: \"much\" are no points: write a number from 0 to 101"),
        ("penalty", "draft=-1", "--penalty: \"-1\" are no points: write a number from 0 to 101"),
        ("penalty", "draft=nan", "--penalty: \"nan\" are no points: write a number from 0 to 101"),
        ("penalty", "before:2020=1", "--penalty: \"2020\" is no day: write it as 2026-01-31"),
        (
            "penalty", "old=1",
            "--penalty: there is no rule \"old\"; the rules are draft, approved, rejected, align, import, lead, quote, "
                + "paraphrase, outlet:NAME, before:YYYY-MM-DD"
        ),
        (
            "penalty", "outlet:=1",
            "--penalty: there is no rule \"outlet:\"; the rules are draft, approved, rejected, align, import, lead, "
                + "quote, paraphrase, outlet:NAME, before:YYYY-MM-DD"
        ),
    ])
    func badOptionsAreExplained(name: String, value: String, message: String) throws {
        let error = #expect(throws: ChoiceError.self) { try settings([(name, [value])]) }
        #expect(error?.description == message)
    }

    @Test func boundsThatLeaveNoDayAreAnError() throws {
        let error = #expect(throws: ChoiceError.self) {
            try settings([("since", ["2026-02-01"]), ("until", ["2026-01-01"])]).choice()
        }
        #expect(
            error?.description
                == "--since: 2026-02-01 comes after 2026-01-01, so that no unit can be of a day between; exchange the two"
        )
    }

    @Test func aConfigurationSaysTheSameAsOptions() throws {
        let settings = try configuration(
            """
            {"filters": {"status": ["draft", "approved"], "outlet": "TASS", "since": "2020-01-01", "kind": ["lead"]},
             "penalties": {"draft": 3, "outlet:Xinhua": 1.5}}
            """)
        #expect(
            try settings.choice()
                == UnitChoice(
                    statuses: [.draft, .approved], outlets: ["TASS"], since: "2020-01-01", kinds: [.lead],
                    penalties: [
                        UnitPenalty(.outlet("xinhua"), points: 1.5), UnitPenalty(.status(.draft), points: 3),
                    ]))
    }

    @Test func optionsGoBeforeTheConfigurationKeyByKey() throws {
        let configured = try configuration(
            """
            {"filters": {"status": "approved", "outlet": "TASS", "since": "2020-01-01", "origin": "align"},
             "penalties": {"draft": 3, "import": 2, "outlet:TASS": 1}}
            """)
        let options = try settings([
            ("outlet", ["all"]), ("since", ["all"]), ("origin", ["import"]),
            ("penalty", ["draft=5", "import=0", "outlet:tass=4"]),
        ])
        #expect(
            try options.over(configured).choice()
                == UnitChoice(
                    statuses: [.approved], origins: [.import],
                    penalties: [UnitPenalty(.outlet("tass"), points: 4), UnitPenalty(.status(.draft), points: 5)]))
    }

    @Test(arguments: [
        ("{}", ""), ("{\"filters\": {}, \"penalties\": {}}", ""),
        ("[]", ": must be an object: {…}"), ("{\"filters\": []}", ": \"filters\": must be an object: {…}"),
        ("{\"filter\": {}}", ": \"filter\": there is no such key; the keys are filters, penalties"),
        (
            "{\"filters\": {\"state\": \"draft\"}}",
            ": \"filters\" › \"state\": there is no such key; the keys are status, outlet, since, until, origin, kind"
        ),
        ("{\"filters\": {\"status\": 3}}", ": \"filters\" › \"status\": must be a string or a list of strings"),
        ("{\"filters\": {\"status\": []}}", ": \"filters\" › \"status\": must be a string or a list of strings"),
        ("{\"filters\": {\"status\": [null]}}", ": \"filters\" › \"status\": must be a string or a list of strings"),
        ("{\"filters\": {\"since\": [\"2020-01-01\"]}}", ": \"filters\" › \"since\": must be a string"),
        (
            "{\"filters\": {\"since\": \"2020\"}}",
            ": \"filters\" › \"since\": \"2020\" is no day: write it as 2026-01-31"
        ),
        ("{\"penalties\": {\"draft\": \"3\"}}", ": \"penalties\" › \"draft\": must be a number"),
        ("{\"penalties\": {\"draft\": true}}", ": \"penalties\" › \"draft\": must be a number"),
        (
            "{\"penalties\": {\"draft\": 102}}",
            ": \"penalties\" › \"draft\": \"102\" are no points: write a number from 0 to 101"
        ),
    ])
    func aConfigurationThatIsNoneNamesFileAndKey(json: String, message: String) throws {
        guard !message.isEmpty else {
            #expect(try configuration(json) == ChoiceSettings())
            return
        }
        let error = #expect(throws: ChoiceError.self) { try configuration(json) }
        #expect(error?.description == folder.path(ChoiceSettings.file) + message)
    }

    @Test func damagedJSONIsToldWithItsPlace() throws {
        let error = #expect(throws: ChoiceError.self) { try configuration("{\n  \"filters\": {,}\n}") }
        let text = try #require(error?.description)
        #expect(text.hasPrefix("\(folder.path(ChoiceSettings.file)): is not JSON ("))
        #expect(text.contains(" at line 2, column "))
    }

    @Test func theVariableNamesAnotherFileWhichMustBeThere() throws {
        _ = try configuration("{\"filters\": {\"status\": \"draft\"}}")
        let other = try folder.write("{\"filters\": {\"status\": \"rejected\"}}", to: "other.json")
        let environment = [ChoiceSettings.variable: other]
        #expect(
            try ChoiceSettings.configured(environment: environment, folder: folder.url.path).choice().statuses
                == [.rejected])
        #expect(throws: ChoiceError.self) {
            try ChoiceSettings.configured(environment: [ChoiceSettings.variable: other + "x"])
        }
        #expect(try ChoiceSettings.configured(environment: [ChoiceSettings.variable: ""]) == ChoiceSettings())
    }
}
