import Dispatch
import Foundation
import Synchronization
internal import GRDB

/// Puts any number of postings in order with bounded memory: runs are sorted on another core and wait in an unlinked
/// file, from which they are merged.
final class FuzzyPostingSorter {
    private var postings: [FuzzyPosting] = []
    private let folder: String
    private var runs: FuzzyRuns?

    private let most: Int

    /// - Parameters:
    ///   - folder: takes the file where there is more than one run.
    ///   - most: postings of a run, in 24 bytes each, and as much again while a run is sorted.
    init(folder: String, most: Int = 250_000) {
        self.folder = folder
        self.most = most
    }

    func add(_ new: [FuzzyPosting]) throws {
        postings += new
        guard postings.count >= most else { return }
        try spill()
    }

    /// Hands all over in their order, and begins anew. O(n log n).
    func finish(_ body: (_ next: () throws -> FuzzyPosting?) throws -> Void) throws {
        if runs == nil {
            postings.sort()
            var index = 0
            try body {
                guard index < self.postings.count else { return nil }
                index += 1
                return self.postings[index - 1]
            }
        } else {
            if !postings.isEmpty { try spill() }
            if let runs { try runs.merge(body) }
            runs = nil
        }
        postings = []
    }

    private func spill() throws {
        let runs = try self.runs ?? FuzzyRuns(folder: folder)
        self.runs = runs
        try runs.append(postings)
        postings = []
        postings.reserveCapacity(most)
    }
}

/// Sorted runs of postings in a file that has no name.
private final class FuzzyRuns: Sendable {
    private struct State {
        /// Of each run the blocks' places in the file.
        var runs: [[Range<Int>]] = []
        var end = 0
        var failure: Int32?
    }

    private let file: FileHandle
    private let folder: String
    private let state = Mutex(State())
    private let isWritten = DispatchGroup()

    /// Postings that are read back at once.
    private static let block = 4_096

    init(folder: String) throws {
        self.folder = folder
        var template = Array((folder + "/songngu-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Self.error(errno, folder) }
        unlink(template)
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    private static func error(_ code: Int32, _ folder: String) -> DatabaseError {
        DatabaseError(
            resultCode: code == ENOSPC ? .SQLITE_FULL : .SQLITE_IOERR,
            message: "sorting the fuzzy index in \(folder): \(String(cString: strerror(code)))")
    }

    /// Returns when the run before it is written.
    func append(_ postings: [FuzzyPosting]) throws {
        try wait()
        DispatchQueue.global().async(group: isWritten) { [self] in write(postings.sorted()) }
    }

    private func wait() throws {
        isWritten.wait()
        if let failure = state.withLock({ $0.failure }) { throw Self.error(failure, folder) }
    }

    private func write(_ postings: [FuzzyPosting]) {
        var blocks: [Range<Int>] = []
        var end = state.withLock { $0.end }
        var failure: Int32?
        var bytes = FuzzyPostingBytes()
        for start in stride(from: 0, to: postings.count, by: Self.block) where failure == nil {
            bytes.removeAll()
            for posting in postings[start..<min(start + Self.block, postings.count)] { bytes.append(posting) }
            failure = Self.write(bytes.bytes, to: file.fileDescriptor, at: end)
            blocks.append(end..<end + bytes.bytes.count)
            end += bytes.bytes.count
        }
        state.withLock { state in
            state.runs.append(blocks)
            state.end = end
            state.failure = failure
        }
    }

    /// The error's number, or nil.
    private static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int) -> Int32? {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset + done))
            }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            done += count
        }
        return nil
    }

    /// O(n log runs).
    func merge(_ body: (_ next: () throws -> FuzzyPosting?) throws -> Void) throws {
        try wait()
        var runs = try state.withLock { $0.runs }.map { try Run(blocks: $0, read: read) }
        // A heap by the next posting of each run.
        var heap = runs.indices.filter { runs[$0].next != nil }
        func sink(_ from: Int) {
            var parent = from
            while true {
                var least = parent
                for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                    if runs[heap[child]].isBefore(runs[heap[least]]) { least = child }
                }
                guard least != parent else { return }
                heap.swapAt(parent, least)
                parent = least
            }
        }
        for index in heap.indices.reversed() { sink(index) }
        try body {
            guard let run = heap.first else { return nil }
            let posting = runs[run].next
            try runs[run].advance(read)
            if runs[run].next == nil {
                heap.swapAt(0, heap.count - 1)
                heap.removeLast()
            }
            sink(0)
            return posting
        }
    }

    private func read(_ place: Range<Int>) throws -> [FuzzyPosting] {
        var bytes = [UInt8](repeating: 0, count: place.count)
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeMutableBytes {
                pread(file.fileDescriptor, $0.baseAddress, $0.count, off_t(place.lowerBound + done))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.error(count < 0 ? errno : EIO, folder) }
            done += count
        }
        return bytes.withUnsafeBytes(FuzzyPostingBytes.postings)
    }

    private struct Run {
        private var blocks: ArraySlice<Range<Int>>
        private var postings: [FuzzyPosting] = []
        private var index = 0
        private(set) var next: FuzzyPosting?

        init(blocks: [Range<Int>], read: (Range<Int>) throws -> [FuzzyPosting]) throws {
            self.blocks = blocks[...]
            try advance(read)
        }

        mutating func advance(_ read: (Range<Int>) throws -> [FuzzyPosting]) throws {
            if index == postings.count, let block = blocks.popFirst() {
                postings = try read(block)
                index = 0
            }
            next = index < postings.count ? postings[index] : nil
            index += 1
            if next == nil { index = postings.count }
        }

        func isBefore(_ other: Run) -> Bool {
            guard let next, let second = other.next else { return next != nil }
            return next < second
        }
    }
}
