import Testing
@testable import SongnguMemory
