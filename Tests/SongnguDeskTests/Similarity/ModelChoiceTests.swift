import SongnguDesk
import Testing

@Suite struct ModelChoiceTests {
    private static let environment = ["SONGNGU_EMBEDDER": "host:1", "SONGNGU_EMBEDDER_MODEL": "e5"]

    private func choice(
        _ model: String? = nil, _ embedder: String? = nil, _ name: String? = nil, _ environment: [String: String] = [:]
    ) -> ModelChoice {
        ModelChoice(
            named: model, embedder: embedder, embedderModel: name, isRequired: false, memory: "tm",
            environment: environment)
    }

    @Test func withoutAWordItIsTheShippedModel() {
        #expect(choice() == ModelChoice(.shipped))
        #expect(choice(nil, nil, nil, ["SONGNGU_EMBEDDER": ""]) == ModelChoice(.shipped))
    }

    @Test func aFileOrNoneTakesItsPlace() {
        #expect(choice("none") == ModelChoice(.none))
        #expect(choice("./none") == ModelChoice(.file("./none")))
    }

    @Test func theEnvironmentCountsWhereNothingIsNamed() {
        let environment = Self.environment
        #expect(
            choice(nil, nil, nil, environment)
                == ModelChoice(embedder: .init("host:1", model: "e5", memory: "tm")))
        #expect(
            choice("a.model", "other:2", "m", environment)
                == ModelChoice(.file("a.model"), embedder: .init("other:2", model: "m", memory: "tm")))
    }
}
