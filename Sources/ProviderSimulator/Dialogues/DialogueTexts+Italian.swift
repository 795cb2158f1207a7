extension DialogueTexts {
    static let italian = """
        # delivery
        A Buongiorno {first_name}, sono {agent} di {company}. La sua consegna è prevista per il {date}.
        U Ah, bene! A che ora passate?
        A Tra le nove e le undici. Ci sarà qualcuno in casa?
        U Alle nove no, ma dalle dieci sì.
        A Allora scrivo dopo le dieci. Il citofono è a nome suo?
        U No, c'è scritto Bianchi. È al terzo piano.
        A Terzo piano, Bianchi. C'è l'ascensore?
        U Sì, ma è piccolo. Il divano non ci entra di sicuro.
        A Capito, mando due persone. Non ci sono costi aggiuntivi.
        U Gentilissima, grazie.
        A Grazie a lei, {first_name}. A presto!
        # renewal
        A Buonasera, parlo con {first_name}? Sono {agent} di {company}.
        U Sì, sono io. Mi dica.
        A La chiamo per il suo abbonamento: scade il {date} e possiamo rinnovarlo a {amount} al mese.
        U È lo stesso prezzo di adesso?
        A Un euro in meno, e il cambio di linea è gratuito.
        U Devo firmare qualcosa?
        A Basta un sì registrato, oppure il modulo che le mando per posta elettronica.
        U Preferisco il modulo.
        A Perfetto, lo trova nella posta entro sera.
        U Va bene, grazie mille.
        A Grazie a lei, {first_name}. Buona serata.
        # appointment
        A Buongiorno, studio {company}, sono {agent}. {first_name}, le confermo la visita del {date} alle quindici.
        U Alle quindici? Va benissimo.
        A Ricordi di portare gli esami precedenti.
        U Quelli del sangue li ho, ma la radiografia è ancora in ospedale.
        A Non importa, la richiediamo noi. Mi dà il consenso?
        U Certo.
        A Registrato. La visita dura circa mezz'ora.
        U Perfetto, allora a presto.
        A A presto, {first_name}!
        # voicemail
        U Risponde la segreteria telefonica. Lasciate un messaggio dopo il segnale.
        A Buongiorno {first_name}, sono {agent} di {company}. Richiamerò il {date}. Buona giornata.
        # summaries
        good {first_name} ha risposto, ha accettato la proposta e attende la conferma scritta.
        early {first_name} ha chiuso la chiamata prima di decidere.
        voicemail Segreteria di {first_name}; lasciato un breve messaggio.
        """
}
