import Testing

@testable import CallConfiguration
@testable import CallDomain

@Suite("The places of files")
struct PlacesTests {
    @Test("follow the XDG directories, and defaults below home")
    func defaults() {
        let plain = Places(environment: ["HOME": "/home/ana"])
        #expect(plain.configuration == "/home/ana/.config/trunkline/config.toml")
        #expect(plain.data == "/home/ana/.local/share/trunkline")
        #expect(plain.log == "/home/ana/.local/state/trunkline/log")
        #expect(plain.themes == "/home/ana/.config/trunkline/themes")
        let moved = Places(environment: [
            "HOME": "/home/ana", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s",
        ])
        #expect(moved.configuration == "/c/trunkline/config.toml")
        #expect(moved.data == "/d/trunkline")
        #expect(moved.log == "/s/trunkline/log")
    }

    @Test("ignore XDG directories that are not absolute, as the specification wants")
    func relative() {
        let places = Places(environment: [
            "HOME": "/h", "XDG_CONFIG_HOME": "c", "XDG_DATA_HOME": "", "XDG_STATE_HOME": "~",
        ])
        #expect(places.configuration == "/h/.config/trunkline/config.toml")
        #expect(places.data == "/h/.local/share/trunkline")
        #expect(places.state == "/h/.local/state/trunkline")
    }

    @Test("obey flags first")
    func flags() {
        let places = Places(configuration: "/x/y.toml", data: "/z", environment: ["HOME": "/h", "XDG_DATA_HOME": "/d"])
        #expect(places.configuration == "/x/y.toml")
        #expect(places.data == "/z")
        #expect(places.themes == "/x/themes")
    }
}
