import Diagnostics
import SiteModel
import TestSupport
import Testing

@testable import Publishing

@Suite struct BuildLockTests {
    @Test func `is held by one build at a time and given back`() throws {
        let folder = TemporaryFolder()
        let work = folder.path + "/.laporan"
        do {
            let lock = try BuildLock(workFolder: work)
            let failure = #expect(throws: Failure.self) { _ = try BuildLock(workFolder: work) }
            #expect(failure?.diagnostics.map(\.message.id) == ["build-already-running"])
            #expect(lock.workFolder == work)
        }
        _ = try BuildLock(workFolder: work)
        #expect(folder.read(".laporan/.gitignore") == "*\n")
    }

    @Test func `takes no part in a folder that was deleted`() throws {
        let folder = TemporaryFolder()
        let work = folder.path + "/.laporan"
        let lock = try BuildLock(workFolder: work)
        try removeTree(work)
        let second = try BuildLock(workFolder: work)
        #expect(second.workFolder == lock.workFolder)
    }
}
