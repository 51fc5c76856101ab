import Foundation
import SongnguCommands

#if Server
import SongnguServer
#endif

@main
struct Main {
    static func main() async {
        #if Server
        await exit(Songngu.status(adding: [ServeCommand.self]))
        #else
        await exit(Songngu.status())
        #endif
    }
}
