#if Server
import Hummingbird
import SongnguDesk
import SongnguGlossary
import SongnguPages
import SongnguText

/// The pages of the glossary.
struct GlossaryPageRoutes: Routes {
    let service: DeskService

    /// Changes that a concept's page shows.
    private static let changesOfConcept = 20

    func add(to router: Router<DeskContext>) {
        router.get("glossary", use: search)
        router.get("glossary/history", use: history)
        router.get("glossary/findings", use: findings)
        router.get("glossary/new") { request, context in
            let name = request.query("name") ?? ""
            return try await page(context) { state, rights in
                ConceptFormPage(nil, name: name, languages: Self.languages(state), rights: rights)
                    .layout(in: context.language)
            }
        }
        router.get("glossary/concepts/:id") { _, context in
            let id = try context.conceptID()
            return try await page(context) { state, rights in
                try concept(id, state, rights).layout(in: context.language)
            }
        }
        router.get("glossary/concepts/:id/edit") { _, context in
            let id = try context.conceptID()
            return try await page(context) { state, rights in
                guard let record = state.glossary.record(id) else { throw DeskGlossaryError.noSuchConcept(id: id) }
                return ConceptFormPage(record, languages: Self.languages(state), rights: rights)
                    .layout(in: context.language)
            }
        }
    }

    /// Makes a page of the glossary as it is now.
    private func page(
        _ context: DeskContext,
        _ make: @escaping @Sendable (LiveDesk.State, GlossaryRights) throws -> PageLayout
    ) async throws -> Response {
        try context.require(.read)
        let layout = try await service.glossary { state in
            try make(
                state,
                GlossaryRights(
                    mayEdit: context.caller.role >= .edit, isEditable: state.glossary.isEditable, fault: state.fault))
        }
        return .page(layout, context)
    }

    private static func languages(_ state: LiveDesk.State) -> [String] {
        state.glossary.glossary.languages.map(\.rawValue).sorted()
    }

    private func search(_ request: Request, _ context: DeskContext) async throws -> Response {
        let filters = GlossarySearchPage.Filters(
            text: request.query("q") ?? "", type: request.query("type") ?? "", status: request.query("status") ?? "",
            origin: request.query("origin") ?? "")
        // "all" is no status.
        let statuses: Set<ConceptStatus> =
            filters.status == "all" ? [] : [try request.choice("status", of: ConceptStatus.self) ?? .current]
        let origin = try request.choice("origin", of: ConceptOrigin.self)
        var query = try ConceptQuery(request, statuses: statuses)
        query.limit = GlossarySearchPage.size
        return try await page(context) { [query] state, rights in
            let found = state.glossary.search(query, isOwn: origin?.isOwn)
            var all = query
            all.statuses = []
            all.limit = 0
            let isNarrow = statuses == [.current]
            let more = isNarrow ? state.glossary.search(all, isOwn: origin?.isOwn).total - found.total : 0
            return GlossarySearchPage(found, filters: filters, more: more, rights: rights)
                .layout(in: context.language)
        }
    }

    private func concept(
        _ id: String, _ state: LiveDesk.State, _ rights: GlossaryRights
    ) throws -> ConceptDetailPage {
        guard let record = state.glossary.record(id) else { throw DeskGlossaryError.noSuchConcept(id: id) }
        let names = Dictionary(
            (record.metonyms + record.countries).compactMap { id in
                state.glossary.record(id).map { (id, $0.concept.label) }
            }, uniquingKeysWith: { first, _ in first })
        let changes = try state.glossary.history(of: id, limit: Self.changesOfConcept + 1)
        return ConceptDetailPage(
            record, names: names, changes: Array(changes.prefix(Self.changesOfConcept)),
            hasMore: changes.count > Self.changesOfConcept, rights: rights)
    }

    private func history(_ request: Request, _ context: DeskContext) async throws -> Response {
        let offset = try request.number("offset", in: 0...1_000_000, else: 0)
        let id = request.queries("concept").first
        return try await page(context) { state, rights in
            let changes = try state.glossary.history(of: id, skip: offset, limit: GlossaryHistoryPage.size + 1)
            return GlossaryHistoryPage(
                Array(changes.prefix(GlossaryHistoryPage.size)), of: id, offset: offset,
                hasMore: changes.count > GlossaryHistoryPage.size, rights: rights
            ).layout(in: context.language)
        }
    }

    private func findings(_ request: Request, _ context: DeskContext) async throws -> Response {
        let rule = request.query("rule") ?? ""
        let id = request.queries("concept").first
        return try await page(context) { state, rights in
            let concept = id.map { (id: $0, label: state.glossary.record($0)?.concept.label ?? $0) }
            return GlossaryFindingsPage(
                rule: rule, rules: GlossaryCheck.rules.filter { $0 != RuleDescription.unlisted }, concept: concept,
                canFix: rights.mayEdit, rights: rights
            ).layout(in: context.language)
        }
    }
}
#endif
