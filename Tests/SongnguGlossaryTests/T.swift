import Testing
@testable import SongnguGlossary
