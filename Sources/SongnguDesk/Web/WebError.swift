/// Why a page of the web cannot be had. The address is the one that the user gave, where no other is said.
package enum WebError: Error, Hashable, Sendable {
    case invalid(String, reason: String)
    case unreachable(String, reason: String)
    case timedOut(String, seconds: Int)
    case tooLarge(String, limit: Int)
    case refused(String, status: Int)
    case wrongType(String, type: String)
    /// The address is the one that sends on.
    case redirected(String, to: String, reason: String)
    case tooManyRedirections(String, limit: Int)
}

extension WebError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalid(let address, let reason):
            "\(address) is no address of a page: \(reason)"
        case .unreachable(let address, let reason):
            "cannot reach \(address) (\(reason)): see that the address is right, or save the page and give the file"
        case .timedOut(let address, let seconds):
            "\(address) was not read within \(seconds) seconds: try again, or save the page and give the file"
        case .tooLarge(let address, let limit):
            "\(address) has more than \(limit) bytes: see that it is the article, or save the page and give the file"
        case .refused(let address, let status):
            "\(address) answered \(status): \(Self.advice(status))"
        case .wrongType(let address, let type):
            "\(address) is \(type), which is not read: give a page of HTML, plain text or a .docx"
        case .redirected(let address, let to, let reason):
            "\(address) sends on to \(to), \(reason): open it in a browser, and give the address that it ends at"
        case .tooManyRedirections(let address, let limit):
            "\(address) sends on more than \(limit) times: open it in a browser, and give the address that it ends at"
        }
    }

    private static func advice(_ status: Int) -> String {
        switch status {
        case 401, 402, 403, 407, 451: "open the page in a browser, save it and give the file"
        case 404, 410: "see that the address is right"
        case 429, 503: "wait a while and try again, or save the page and give the file"
        case 500...: "its server fails; try again later"
        default: "save the page and give the file"
        }
    }
}
