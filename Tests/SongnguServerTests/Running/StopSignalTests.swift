#if Server
import Testing

@testable import SongnguServer

@Suite("Stop signal")
struct StopSignalTests {
    @Test("All who wait go on when it is given, and nobody waits after")
    func given() async {
        let signal = StopSignal()
        await withTaskGroup { group in
            for _ in 0..<10 { group.addTask { await signal.wait() } }
            group.addTask { signal.give() }
        }
        #expect(signal.isGiven)
        await signal.wait()
    }

    @Test("Who is cancelled waits no longer")
    func cancelled() async {
        let signal = StopSignal()
        let task = Task { await signal.wait() }
        task.cancel()
        await task.value
        #expect(!signal.isGiven)
    }
}
#endif
