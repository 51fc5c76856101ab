import Foundation
import SongnguCommands

@main
struct Main {
    static func main() {
        exit(Songngu.status())
    }
}
