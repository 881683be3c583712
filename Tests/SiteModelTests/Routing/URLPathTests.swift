import Testing

@testable import SiteModel

@Suite struct URLPathTests {
    @Test(arguments: [
        "/", "/rilis/", "/rilis/pks-2018/", "/feed.xml", "/data/Grafik #1.csv", "/é/",
    ])
    func `accepts addresses of pages and files`(address: String) throws {
        #expect(try #require(URLPath(address)).string == address)
    }

    @Test(arguments: [
        "", "rilis/", "//", "/rilis//x/", "/../", "/a/./b/", "/a\u{0}/", "/a\\b/", "/a\n",
    ])
    func `refuses addresses that are not canonical`(address: String) {
        #expect(URLPath(address) == nil)
    }

    @Test(arguments: [
        ("/", "index.html"), ("/rilis/pks-2018/", "rilis/pks-2018/index.html"),
        ("/404.html", "404.html"),
    ])
    func `names the published file, and is found from it`(address: String, file: String) throws {
        let url = try #require(URLPath(address))
        #expect(url.file.string == file)
        #expect(URLPath(url.file) == url)
    }

    @Test(arguments: [
        ("/rilis/b/", "/rilis/a/", "../b/"),
        ("/", "/", "./"),
        ("/", "/rilis/a/", "../../"),
        ("/rilis/", "/rilis/a/", "../"),
        ("/rilis/a/", "/rilis/a/", "./"),
        ("/assets/site.css", "/en/", "../assets/site.css"),
        ("/rilis/a/peserta.svg", "/rilis/a/", "peserta.svg"),
        ("/feed.xml", "/404.html", "feed.xml"),
        ("/a:b c/", "/", "a%3Ab%20c/"),
        ("/data/100%.csv", "/", "data/100%25.csv"),
        ("/é/", "/", "%C3%A9/"),
    ])
    func `is relative to the page that links`(target: String, page: String, href: String) throws {
        let link = try #require(URLPath(target)).relative(to: try #require(URLPath(page)))
        #expect(link == href)
    }

    @Test(arguments: [
        ("/", "https://example.org/laporan", "https://example.org/laporan/"),
        ("/en/a b/", "https://example.org/", "https://example.org/en/a%20b/"),
        ("/feed.xml", "https://example.org/x/", "https://example.org/x/feed.xml"),
    ])
    func `is absolute under a base address`(path: String, base: String, full: String) throws {
        #expect(try #require(URLPath(path)).absolute(under: base) == full)
    }
}
