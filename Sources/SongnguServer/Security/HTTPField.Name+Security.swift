#if Server
import HTTPTypes

/// Fields that HTTPTypes does not name.
extension HTTPField.Name {
    static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
    static let csrfToken = named("X-CSRF-Token")
    static let forwarded = named("Forwarded")
    static let permissionsPolicy = named("Permissions-Policy")
    static let referrerPolicy = named("Referrer-Policy")
    static let refresh = named("Refresh")
    /// HTTPTypes keeps the first in the head of the request.
    static let secondHost = named("Host")
    static let secFetchMode = named("Sec-Fetch-Mode")
    static let secFetchSite = named("Sec-Fetch-Site")
    static let xForwardedFor = named("X-Forwarded-For")
    static let xForwardedProto = named("X-Forwarded-Proto")

    /// Only what is no token of RFC 9110, and so none of these, has no name.
    private static func named(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .via }
}
#endif
