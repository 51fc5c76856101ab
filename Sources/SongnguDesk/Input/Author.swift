import Foundation

/// Who changes a memory: $SONGNGU_AUTHOR, else the login name.
package enum Author {
    package static let variable = "SONGNGU_AUTHOR"

    package static var name: String? {
        for variable in [variable, "USER", "LOGNAME"] {
            if let name = ProcessInfo.processInfo.environment[variable], !name.isEmpty { return name }
        }
        return nil
    }
}
