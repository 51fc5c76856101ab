import ArgumentParser
import Foundation
import SongnguDesk
import SongnguMemory

extension MemoryCommand {
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "merge", abstract: "Bring all units of other memories into a memory.",
            discussion: """
                songngu tm backup laptop.sqlite
                songngu tm merge desk.sqlite laptop.sqlite

                Units of the same words become one, with the places, notes and properties of both. The others stay as they \
                are; doing it again changes nothing.
                """)

        @Argument(help: "The memory that takes them; it is made where there is none.") var into: String
        @Argument(help: "Memories to take from.") var others: [String]

        func run() throws {
            let sources = try others.map { try Desk.openMemory($0, mustExist: true) }
            let store = try Desk.openMemory(into, mustExist: false)
            for source in sources {
                let report = try store.merge(source, author: Author.name)
                Output.warn("songngu: \(source.path): \(SaveView.line(report)) in \(store.path)")
            }
        }
    }

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "backup", abstract: "Copy the memory into a new file, while others use it.",
            discussion: "songngu tm backup copy.sqlite")

        @Argument(help: "The file to make.") var file: String
        @Flag(help: "Take the place of a memory that is there.") var replace = false
        @OptionGroup var memory: MemoryOptions

        func run() throws {
            let store = try Desk.openMemory(memory.location, mustExist: true)
            try store.backUp(to: file, replacing: replace)
            let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
            Output.warn("songngu: \(store.path) copied to \(file), \(ByteCount.text(size))")
        }
    }

    struct Compact: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "compact", abstract: "Make the file of the memory as small as it can be.",
            discussion: """
                songngu tm compact

                Indexes are made anew. --forget-before drops what history keeps of units before operations of earlier days, \
                which can then not be undone.
                """)

        @Option(help: ArgumentHelp("Forget older history than this day.", valueName: "YYYY-MM-DD"))
        var forgetBefore: CalendarDate?
        @OptionGroup var memory: MemoryOptions

        func run() throws {
            let store = try Desk.openMemory(memory.location, mustExist: true, isReadOnly: false)
            let before = try store.statistics().fileSize
            try store.compact(forgettingBefore: forgetBefore?.date)
            let after = try store.statistics().fileSize
            Output.warn("songngu: \(store.path): \(ByteCount.text(before)) before, \(ByteCount.text(after)) now")
        }
    }
}

/// A day as an option has it, at its beginning in UTC.
struct CalendarDate: ExpressibleByArgument {
    var date: Date

    init?(argument: String) {
        guard argument.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil,
            let date = try? Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day().parse(argument)
        else { return nil }
        self.date = date
    }
}
