#if Server
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import SongnguDesk
import SongnguMemory

/// Why a request is not answered as it asks. One place writes the answer: ``Refusals``.
enum Refusal: Error, Hashable, Sendable {
    case badRequest(String)
    case notFound(String)
    case forbidden(needs: Role)
    /// What was to be changed is not any more as the caller saw it.
    case conflict(String)
    /// What was sent can be read, and not be done.
    case invalid(String)
    case tooLarge(limit: Int)
    case busy
    /// Nobody has signed in, or shown a token that is valid.
    case unauthorized
    /// The server does not go by the name that the request has.
    case wrongHost
    /// A page of another site has made a browser ask.
    case foreign
    /// A browser asks for a change, and not from one of our pages.
    case noCode
    /// A proxy passes on what is for this machine only.
    case undeclaredProxy
    case mediaType(needs: String)
    case method(allowed: [String])
    /// The caller asks too much; after so long it may again.
    case tooMany(seconds: Int)

    var status: HTTPResponse.Status {
        switch self {
        case .badRequest: .badRequest
        case .notFound: .notFound
        case .forbidden: .forbidden
        case .conflict: .conflict
        case .invalid: .unprocessableContent
        case .tooLarge: .contentTooLarge
        case .busy: .serviceUnavailable
        case .unauthorized: .unauthorized
        case .wrongHost: .misdirectedRequest
        case .foreign, .noCode, .undeclaredProxy: .forbidden
        case .mediaType: .unsupportedMediaType
        case .method: .methodNotAllowed
        case .tooMany: .tooManyRequests
        }
    }

    /// What programs tell refusals by.
    var code: String {
        switch self {
        case .badRequest: "bad-request"
        case .notFound: "not-found"
        case .forbidden: "forbidden"
        case .conflict: "conflict"
        case .invalid: "invalid"
        case .tooLarge: "too-large"
        case .busy: "busy"
        case .unauthorized: "unauthorized"
        case .wrongHost: "wrong-host"
        case .foreign: "foreign"
        case .noCode: "no-code"
        case .undeclaredProxy: "undeclared-proxy"
        case .mediaType: "media-type"
        case .method: "method"
        case .tooMany: "too-many"
        }
    }

    var message: String {
        switch self {
        case .badRequest(let message), .notFound(let message), .conflict(let message), .invalid(let message): message
        case .forbidden(let role): "this needs the role \"\(role.rawValue)\": sign in with a token that has it"
        case .tooLarge(let limit): "the request has more than \(limit) bytes: send it in parts"
        case .busy: "the server has too much to do: try again in a second"
        case .unauthorized:
            "this needs a token: send \"Authorization: Bearer TOKEN\", or sign in; `songngu token add` makes one"
        case .wrongHost:
            "the server does not go by this name: use the address that it was started with, "
                + "or start it with --public-host NAME"
        case .foreign: "a page of another site has asked for this: open the page here instead"
        case .noCode: "this comes from no page of this server: load the page again, or send X-CSRF-Token as it does"
        case .undeclaredProxy: "this came through a proxy: start the server with --behind-proxy, and make tokens"
        case .mediaType(let type): "send this as \(type): \"Content-Type: \(type)\""
        case .method(let allowed): "this can only be asked with \(allowed.joined(separator: ", "))"
        case .tooMany(let seconds): "too many requests: try again in \(seconds) s"
        }
    }

    /// What the answer has besides.
    var headers: HTTPFields {
        switch self {
        case .busy: [.retryAfter: "1"]
        case .unauthorized: [.wwwAuthenticate: "Bearer realm=\"songngu\""]
        case .method(let allowed): [.allow: allowed.joined(separator: ", ")]
        case .tooMany(let seconds): [.retryAfter: "\(seconds)"]
        default: [:]
        }
    }

    /// Nil for what no caller can mend.
    init?(_ error: any Error) {
        switch error {
        case let error as Refusal: self = error
        // Nothing that was sent: what the server itself reads, writes or runs.
        case DeskError.unreadable, DeskError.unwritable, DeskError.notInstalled: return nil
        case let error as DeskError: self = .badRequest(error.description)
        case let error as ChoiceError: self = .badRequest("\(error)")
        case let error as MemoryError:
            switch error {
            case .missing, .noSuchUnit, .noSuchVariant, .noSuchOperation, .noSuchReview:
                self = .notFound(error.description)
            case .emptyQuery, .invalidUnit, .invalidEdit: self = .badRequest(error.description)
            case .nothingToUndo, .undoneBefore, .changedSince, .forgotten, .editedSince:
                self = .conflict(error.description)
            case .busy: self = .busy
            default: return nil
            }
        case is NIOTooManyBytesError: self = .tooLarge(limit: Limits.body)
        case let error as DeskGlossaryError:
            switch error {
            case .noSuchConcept: self = .notFound(error.description)
            case .changed, .exists, .curated, .notInUse: self = .conflict(error.description)
            case .refused: self = .invalid(error.description)
            case .busy: self = .busy
            }
        case let error as ReviewError:
            switch error {
            case .noSuchBead, .noSuchSegment: self = .notFound(error.description)
            case .invalid, .nothingToUndo: self = .invalid(error.description)
            case .changedSince, .gone: self = .conflict(error.description)
            case .unreadable: return nil
            }
        case let error as FixError:
            switch error {
            case .changed: self = .conflict(error.description)
            case .left: self = .invalid(error.description)
            }
        case let error as HTTPError where error.status == .contentTooLarge: self = .tooLarge(limit: Limits.body)
        case let error as HTTPError where error.status == .notFound: self = .notFound("there is no such page")
        case let error as HTTPError where (400..<500).contains(error.status.code):
            self = .badRequest(error.body ?? "the request cannot be read")
        default: return nil
        }
    }
}
#endif
