#if Server
import Hummingbird
import SongnguPages

/// `/search`.
struct SearchPageRoutes: Routes {
    let search: MemorySearch

    func add(to router: Router<DeskContext>) {
        router.get("search") { request, context in
            try context.require(.read)
            let values = QueryValues(request.uri.query)
            var form = SearchForm(text: values["q"].first ?? "") { values[$0] }
            var outcome = SearchPage.Outcome.nothing
            var status = HTTPResponse.Status.ok
            do {
                let query = try search.query(values, marks: true)
                (form.limit, form.offset) = (query.limit, query.offset)
                if !query.text.allSatisfy(\.isWhitespace) {
                    let answer = try await search.answer(query)
                    outcome = .found(answer.result, unsearched: answer.unsearched ?? 0)
                }
            } catch {
                guard let refusal = Refusal(error) else { throw error }
                outcome = .refused(refusal.message)
                status = refusal.status
            }
            let page = SearchPage(form: form, outcome: outcome, isEditor: context.caller.role >= .edit)
            return Response.page(page.layout(in: context.language), context, status: status)
        }
    }
}
#endif
