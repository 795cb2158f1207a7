extension DialogueTexts {
    static let french = """
        # survey
        A Bonjour {first_name}, ici {agent} de {company}. Auriez-vous deux minutes pour votre avis ?
        U Oui, mais vite, je suis en voiture. En mains libres, hein.
        A Merci, ce sera court. Sur dix, quelle note donnez-vous à notre service ?
        U Neuf. L'accueil était vraiment bien.
        A Qu'est-ce qui vous a manqué pour mettre dix ?
        U La facture est arrivée avec trois semaines de retard.
        A C'est noté, je transmets à la comptabilité. Recommanderiez-vous notre agence ?
        U Oui, sans hésiter.
        A Merci beaucoup, {first_name}. Bonne route !
        U Merci, au revoir.
        # appointment
        A Bonjour, {agent} à l'appareil, pour {company}. Je parle bien à {first_name} ?
        U Oui, c'est moi.
        A Je vous rappelle votre rendez-vous du {date} à onze heures.
        U Ah mince, je l'avais oublié. C'est à quelle adresse ?
        A Au douze, rue des Lilas, deuxième étage.
        U Est-ce que je peux venir avec mon fils ?
        A Bien sûr, il y a un coin pour les enfants.
        U Parfait. Alors je confirme.
        A C'est enregistré. À bientôt, {first_name}.
        U À bientôt, merci.
        # debt
        A Bonjour {first_name}, ici {agent}, de {company}. Je vous appelle au sujet de la facture échue le {date}.
        U Celle de {amount} ? Je croyais qu'elle était prélevée.
        A Le prélèvement a été refusé par la banque.
        U J'ai changé de compte, voilà pourquoi.
        A Pas de souci. Je vous envoie un lien pour indiquer le nouveau compte.
        U Et il y a des frais ?
        A Aucun si c'est réglé avant vendredi.
        U Je le fais ce soir, alors.
        A Merci, {first_name}. Très bonne journée à vous.
        # voicemail
        U Bonjour, je ne suis pas disponible. Laissez-moi un message après le bip.
        A Bonjour {first_name}, c'était {agent} de {company}. Je rappellerai le {date}. À bientôt.
        # summaries
        good {first_name} a répondu, a donné son accord et attend une confirmation écrite.
        early {first_name} a mis fin à l'appel avant de se décider.
        voicemail Messagerie de {first_name} ; un court message a été laissé.
        """
}
