import Testing

@testable import TerminalUI

struct ThemeTests {
    @Test
    func monochromeHasEveryRoleAndNoColor() {
        #expect(Theme.monochrome.missingRoles.isEmpty)
        for style in Theme.monochrome.styles.values {
            #expect(style.foreground == .standard && style.background == .standard)
        }
    }

    @Test
    func fallsBackToText() {
        let text = Style(foreground: .rgb(1, 2, 3))
        let theme = Theme(name: "t", appearance: .dark, styles: [.text: text])
        #expect(theme[.danger] == text)
        #expect(theme.missingRoles.count == Role.allCases.count - 1)
    }

    @Test(arguments: ["standard", "7", "255", "#0a0b0c", "#ffffff"])
    func colorsRoundTrip(_ text: String) {
        #expect(Color(parsing: text)?.description == text)
    }

    @Test(arguments: ["", "256", "-1", "#12", "#12345g", "red", "#1234567"])
    func badColorsAreRefused(_ text: String) {
        #expect(Color(parsing: text) == nil)
    }

    @Test
    func stylesLayer() {
        let base = Style(foreground: .indexed(1), background: .indexed(2), attributes: .bold)
        let over = Style(background: .indexed(3), attributes: .underline)
        #expect(
            over.over(base) == Style(foreground: .indexed(1), background: .indexed(3), attributes: [.bold, .underline]))
    }

    @Test(arguments: [GlyphSet.unicode, .ascii])
    func stateSignsAreOneCellWide(_ glyphs: GlyphSet) {
        let signs = [
            glyphs.scheduled, glyphs.queued, glyphs.ringing, glyphs.live, glyphs.completed, glyphs.voicemail,
            glyphs.noAnswer, glyphs.failed, glyphs.unknown, glyphs.canceled, glyphs.up, glyphs.throttled, glyphs.down,
            glyphs.noKey, glyphs.warning, glyphs.check, glyphs.cross, glyphs.cursor, glyphs.mark, glyphs.dropDown,
            glyphs.ellipsis, glyphs.separator, glyphs.none,
        ]
        #expect(signs.allSatisfy { $0.width == 1 })
        #expect(!glyphs.spinner.isEmpty && glyphs.spinner.allSatisfy { $0.width == 1 })
        #expect(
            Set([
                glyphs.scheduled, glyphs.queued, glyphs.ringing, glyphs.live, glyphs.completed, glyphs.voicemail,
                glyphs.noAnswer, glyphs.failed, glyphs.unknown, glyphs.canceled,
            ]).count == 10)
    }
}
