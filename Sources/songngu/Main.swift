import SongnguCommands
@main struct Main { static func main() {} }
