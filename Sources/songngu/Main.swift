import Foundation
import SongnguCommands

#if Server
import SongnguServer
#endif

@main
struct Main {
    static func main() {
        #if Server
        exit(Songngu.status(adding: [ServeCommand.self, TokenCommand.self]))
        #else
        exit(Songngu.status())
        #endif
    }
}
