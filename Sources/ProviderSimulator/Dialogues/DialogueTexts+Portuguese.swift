extension DialogueTexts {
    static let portuguese = """
        # welcome
        A Olá {first_name}, aqui é {agent}, da {company}. Boas-vindas! Recebeu o nosso e-mail?
        U Recebi sim, mas ainda não criei a senha.
        A Sem problema. O link vale até {date}.
        U Preciso do cartão para entrar?
        A Não, basta o número do celular.
        U Que bom. E o aplicativo funciona fora do Brasil?
        A Funciona em qualquer lugar com internet.
        U Ótimo, viajo na semana que vem.
        A Boa viagem, então! Qualquer dúvida, é só chamar, {first_name}.
        U Obrigado, tchau!
        # debt
        A Bom dia, falo com {first_name}? Meu nome é {agent}, da {company}.
        U Sim, pode falar.
        A Consta uma parcela de {amount} em aberto desde {date}. Posso ajudar a regularizar?
        U Eu paguei o boleto ontem à noite.
        A Ótimo, obrigada. A compensação leva até dois dias úteis.
        U Então não preciso fazer mais nada?
        A Nada. Se não compensar, mandamos uma mensagem antes de qualquer cobrança.
        U Combinado.
        A Tenha um excelente dia, {first_name}.
        # appointment
        A Boa tarde, {first_name}. Sou {agent}, da clínica {company}. Sua consulta está marcada para {date} às oito.
        U Às oito da manhã? É muito cedo para mim.
        A Temos também às onze e vinte.
        U Onze e vinte está ótimo.
        A Remarcado. Traga a carteirinha e o pedido médico, por favor.
        U O pedido pode ser no celular?
        A Pode, basta mostrar na recepção.
        U Beleza, até lá.
        A Até lá, {first_name}!
        # voicemail
        U Oi, não posso atender agora. Deixe seu recado após o sinal.
        A Olá {first_name}, é {agent}, da {company}. Volto a ligar em {date}. Obrigada!
        # summaries
        good {first_name} atendeu, aceitou a proposta e pediu confirmação por escrito.
        early {first_name} encerrou a ligação antes de decidir.
        voicemail Caixa postal de {first_name}; deixamos um recado curto.
        """
}
