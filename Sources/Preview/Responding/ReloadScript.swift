/// Where a page listens for rebuilds, as server-sent events.
///
/// Specification: <https://html.spec.whatwg.org/multipage/server-sent-events.html>
let eventsPath = "/.laporan/events"

/// An HTML page with the script that reloads it, before its `</body>` or at its end.
///
/// - Parameter revision: what the page shows; the page reloads when it hears of another.
func withReloadScript(_ page: [UInt8], revision: String) -> [UInt8] {
    let end = bodyEnd(page) ?? page.count
    var result: [UInt8] = []
    let script = Array(reloadScript(revision).utf8)
    result.reserveCapacity(page.count + script.count)
    result += page[..<end]
    result += script
    result += page[end...]
    return result
}

/// A page in the background does not listen: a browser opens only six connections to a server, whatever the
/// number of tabs. It hears of the revision that it missed when it is shown again.
private func reloadScript(_ revision: String) -> String {
    """
    <script>
    (function () {
      var source;
      function listen() {
        if (source) { source.close(); source = undefined }
        if (document.hidden) return;
        source = new EventSource("\(eventsPath)");
        source.onmessage = function (event) {
          if (event.data !== "\(revision)") { source.close(); location.reload() }
        };
      }
      document.addEventListener("visibilitychange", listen);
      addEventListener("pageshow", function (event) { if (event.persisted) listen() });
      listen();
    })();
    </script>

    """
}

private func bodyEnd(_ page: [UInt8]) -> Int? {
    let tag = Array("</body".utf8)
    guard page.count >= tag.count else { return nil }
    return (0...(page.count - tag.count)).last { start in
        zip(page[start...], tag).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
}
