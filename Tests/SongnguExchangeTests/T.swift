import Testing
@testable import SongnguExchange
