import Testing
@testable import SongnguText
