extension DialogueTexts {
    static let german = """
        # appointment
        A Guten Tag, hier ist {agent} von {company}. Spreche ich mit {first_name}?
        U Ja, am Apparat.
        A Ich möchte Ihren Termin am {date} um neun Uhr dreißig bestätigen.
        U Neun Uhr dreißig? Ich hatte zehn Uhr notiert.
        A Um zehn Uhr wäre auch noch etwas frei. Soll ich das ändern?
        U Ja, bitte. Dann schaffe ich es mit dem Zug.
        A Geändert auf zehn Uhr. Bitte bringen Sie die letzte Rechnung mit.
        U Die aus dem Frühjahr?
        A Genau, die aus dem März.
        U Alles klar, vielen Dank.
        A Danke Ihnen, {first_name}. Schönen Tag noch!
        # renewal
        A Hallo {first_name}, hier spricht {agent} von {company}. Es geht um Ihren Vertrag. Passt es gerade?
        U Kurz, ja. Ich sitze im Büro.
        A Ihr Vertrag endet am {date}. Wir verlängern gern für {amount} im Monat, ein Jahr mit Preisgarantie.
        U Das ist etwas mehr als bisher.
        A Zwei Euro mehr, dafür ist der Austausch der Geräte jetzt enthalten.
        U Hm. Und wenn ich nichts mache?
        A Dann läuft er monatlich weiter und Sie können jederzeit kündigen.
        U Gut, dann schicken Sie mir das bitte schriftlich.
        A Sehr gern. Die Unterlagen kommen heute noch per E-Mail.
        U Danke, auf Wiederhören.
        A Auf Wiederhören, {first_name}.
        # survey
        A Guten Tag {first_name}, {agent} von {company}. Darf ich Ihnen drei kurze Fragen stellen?
        U Wenn es wirklich nur drei sind.
        A Versprochen. Wie zufrieden waren Sie mit der Montage, von eins bis fünf?
        U Eine Zwei, würde ich sagen.
        A Danke. Was hätte besser laufen können?
        U Die Monteure kamen eine Stunde zu spät, sonst war alles prima.
        A Das gebe ich weiter. Würden Sie uns empfehlen?
        U Ja, habe ich sogar schon gemacht.
        A Das freut mich sehr. Vielen Dank, {first_name}, und auf Wiederhören!
        # voicemail
        U Guten Tag, ich bin gerade nicht erreichbar. Nachrichten bitte nach dem Signalton.
        A Hallo {first_name}, hier ist {agent} von {company}. Ich versuche es am {date} noch einmal. Auf Wiederhören.
        # summaries
        good {first_name} war erreichbar, hat zugestimmt und möchte eine schriftliche Bestätigung.
        early {first_name} hat das Gespräch vorzeitig beendet.
        voicemail Mailbox von {first_name}; kurze Nachricht hinterlassen.
        """
}
