#if Server
import Hummingbird
import SongnguDesk
import SongnguGlossary
import SongnguMemory
import SongnguText

/// Findings over the memory, page by page, and their corrections, one by one.
struct GlossaryFindingRoutes: Routes {
    let service: DeskService

    /// What to look for.
    private struct Choice: Sendable {
        var languages: (source: LanguageTag, target: LanguageTag)?
        var rules: Set<String> = []
        var concepts: Set<String> = []

        init(_ request: Request) throws(Refusal) {
            rules = Set(request.queries("rule"))
            concepts = Set(request.queries("concept"))
            if let unknown = rules.subtracting(GlossaryCheck.rules).min() {
                throw .badRequest(
                    "\"rule\" is \"\(unknown)\": give \(GlossaryCheck.rules.joined(separator: ", "))")
            }
            switch (try request.language("source"), try request.language("target")) {
            case (nil, nil): break
            case (let source?, let target?): languages = (source, target)
            default: throw .badRequest("give both \"source\" and \"target\", or neither")
            }
        }

        func check(_ desk: Desk, _ memory: TranslationMemory) throws -> MemoryCheck {
            try MemoryCheck(memory, desk.check, languages: languages, rules: rules, concepts: concepts)
        }
    }

    func add(to router: Router<DeskContext>) {
        router.get("api/v1/glossary/findings", use: page)
        router.post("api/v1/glossary/fixes", use: fix)
    }

    private func page(_ request: Request, _ context: DeskContext) async throws -> Response {
        try context.require(.read)
        let choice = try Choice(request)
        let unit = try request.number("after", in: 0...Int.max, else: 0)
        let limit = try request.number("limit", in: 1...500, else: 50)
        let units = try request.number("units", in: 1...8_192, else: 4_096)
        return try await Response.json(
            service.work { desk, memory in
                MemoryFindingPageRecord(
                    try choice.check(desk, memory).page(
                        memory, after: Int64(unit), limit: limit, mostUnits: units))
            })
    }

    private func fix(_ request: Request, _ context: DeskContext) async throws -> Response {
        try context.require(.edit)
        let choice = try Choice(request)
        let fix = try await request.object(FindingFix.self)
        let author = context.author
        return try await Response.json(
            service.change { [live = service.live] memory in
                let check = try choice.check(live.latest().desk, memory)
                return FixRecord(try check.fix(fix, in: memory, author: author))
            })
    }
}
#endif
