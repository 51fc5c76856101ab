import Testing
@testable import SongnguAlignment
