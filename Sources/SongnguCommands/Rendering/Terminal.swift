import Foundation

/// What the terminal can show.
struct Terminal: Sendable {
    /// Columns of a line.
    var width: Int
    var hasColour: Bool

    private static let widthWithoutTerminal = 100
    private static let leastWidth = 40

    /// Colour only on a terminal, and not where NO_COLOR is set (no-color.org) or TERM is "dumb". The width is the
    /// terminal's, else $COLUMNS, else 100.
    static let current: Terminal = {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(STDOUT_FILENO) == 1
        var size = winsize()
        let hasSize = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let width = hasSize ? Int(size.ws_col) : environment["COLUMNS"].flatMap { Int($0) } ?? widthWithoutTerminal
        let refuses = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return Terminal(
            width: max(leastWidth, width), hasColour: isTerminal && !refuses && environment["TERM"] != "dumb")
    }()

    /// What a file takes: no colours, and lines of one length wherever it is written.
    static let file = Terminal(width: widthWithoutTerminal, hasColour: false)

    func styled(_ text: String, _ style: Style) -> String {
        hasColour ? "\u{1B}[\(style.rawValue)m\(text)\(Self.plain)" : text
    }

    /// Begins and ends what stands out.
    static let highlight = "\u{1B}[1;33m"
    /// Begins what stands out less; ``plain`` ends it.
    static let underline = "\u{1B}[4m"
    static let plain = "\u{1B}[0m"

    /// SGR codes.
    enum Style: String {
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
    }
}
