import Foundation
import SongnguExchange
import SongnguText
import SongnguWeb

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Gets pages from the web, within limits.
struct WebReader {
    /// For everything, redirections too.
    var seconds = 30.0
    /// Of a page, unpacked.
    var mostBytes = 16 << 20
    var mostRedirections = 5

    private static let types: Set<String> = [
        "text/html", "application/xhtml+xml", "text/plain", "text/markdown",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]
    /// What servers say that do not know.
    private static let vague: Set<String> = ["", "application/octet-stream", "application/zip", "application/msword"]

    /// Throws ``WebError``.
    func content(of address: WebAddress, language: LanguageTag?) throws(WebError) -> DocumentContent {
        let end = ContinuousClock.now + .seconds(seconds)
        var current = address
        for _ in 0...mostRedirections {
            let answer = try answer(current, for: address, until: end)
            if [301, 302, 303, 307, 308].contains(answer.status), let location = answer.header("Location") {
                current = try current.following(location)
                continue
            }
            guard answer.status == 200 else { throw .refused(address.text, status: answer.status) }
            return try content(answer, from: current, for: address, language)
        }
        throw .tooManyRedirections(address.text, limit: mostRedirections)
    }

    private func answer(
        _ current: WebAddress, for address: WebAddress, until end: ContinuousClock.Instant
    ) throws(WebError) -> HTTPAnswer {
        var request = URLRequest(url: current.url)
        request.setValue("songngu/\(Desk.version)", forHTTPHeaderField: "User-Agent")
        request.setValue("text/html, text/plain;q=0.9, */*;q=0.1", forHTTPHeaderField: "Accept")
        let left = (end - .now) / .seconds(1)
        do {
            guard left > 0 else { throw HTTPFailure.timedOut }
            // Each with a session of its own: on Linux one keeps the connections of redirections it does not follow,
            // and stops at the sixth.
            return try HTTPClient().send(request, seconds: left, limit: mostBytes)
        } catch HTTPFailure.timedOut {
            throw .timedOut(address.text, seconds: Int(seconds))
        } catch HTTPFailure.tooLarge(let limit) {
            throw .tooLarge(address.text, limit: limit)
        } catch HTTPFailure.noConnection(let reason) {
            throw .unreachable(address.text, reason: reason)
        } catch {
            throw .unreachable(address.text, reason: "\(error)")
        }
    }

    private func content(
        _ answer: HTTPAnswer, from current: WebAddress, for address: WebAddress, _ language: LanguageTag?
    ) throws(WebError) -> DocumentContent {
        let parts = (answer.header("Content-Type") ?? "").split(separator: ";", omittingEmptySubsequences: false)
        let type = (parts.first ?? "").trimmingCharacters(in: .whitespaces).lowercased()
        let bytes = [UInt8](answer.body)
        let isKnown = Self.types.contains(type)
        let isFound = Self.vague.contains(type) && (type.isEmpty || DocumentKind.of(bytes) == .docx)
        guard isKnown || isFound else { throw .wrongType(address.text, type: type) }
        let charset = parts.dropFirst().lazy.map { $0.trimmingCharacters(in: .whitespaces) }
            .first { $0.lowercased().hasPrefix("charset=") }.map { String($0.dropFirst(8)) }
        return DocumentContent(
            bytes: bytes, name: address.text, language: language,
            isHTML: type.contains("html") ? true : DocumentContent.isHTML(named: current.url.path), charset: charset,
            address: current)
    }
}
