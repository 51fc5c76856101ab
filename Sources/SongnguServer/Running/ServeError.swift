#if Server
/// Why the server does not start.
enum ServeError: Error, Hashable, Sendable, CustomStringConvertible {
    case noSuchHost(String)
    /// Reached from elsewhere, it lets nobody in without a token.
    case needsToken(host: String, tokens: String)
    case needsTLS(host: String)
    case needsPublicHost
    case badPublicHost(String)
    case badCertificate(String, reason: String)
    case portInUse(Int)
    case portForbidden(Int)
    case notOurAddress(String)
    case cannotListen(String, reason: String)

    var description: String {
        switch self {
        case .noSuchHost(let host):
            "\"\(host)\" is no address of this machine that can be found: give --host 127.0.0.1, or leave it out"
        case .needsToken(let host, let tokens):
            "\(host) can be reached from elsewhere, and there is no token in \(tokens): make one with "
                + "`songngu token add NAME --role edit`, or leave out --host and --behind-proxy"
        case .needsTLS(let host):
            "\(host) can be reached from elsewhere, where others could listen in: give --tls-certificate and "
                + "--tls-key, or --behind-proxy if a proxy speaks TLS for it, or leave out --host"
        case .needsPublicHost:
            "say with --public-host which names people open it by, such as desk.example.org"
        case .badPublicHost(let name):
            "\"\(name)\" is no name of a host: give --public-host as in desk.example.org or desk.example.org:8443"
        case .badCertificate(let file, let reason):
            "\(file) cannot be used for TLS: \(reason); give a certificate chain and its private key, both as PEM"
        case .portInUse(let port):
            "port \(port) is in use: stop what listens there, or choose another with --port (0 takes a free one)"
        case .portForbidden(let port):
            "port \(port) is not for ordinary users: choose one from 1024 on with --port"
        case .notOurAddress(let host):
            "\(host) is no address of this machine: give --host one that it has, or leave it out"
        case .cannotListen(let host, let reason):
            "cannot listen on \(host): \(reason); choose another --host or --port"
        }
    }
}
#endif
