extension DialogueTexts {
    static let english = """
        # renewal
        A Hi {first_name}, this is {agent} from {company}, calling about your policy renewal. Is this a good time?
        U Uh, sure, I have a couple of minutes.
        A Great. Your home policy runs out on {date}. We can renew it at {amount} a month, four per cent less than now.
        U Less? That's a nice surprise. What's the catch?
        A No catch: you made no claims in three years, so you moved into a better band.
        U And the water damage part stays in?
        A Yes, water damage and theft both stay as they are, with the same excess.
        U Okay. Can I think about it until the weekend?
        A Of course. I can send you the offer by email and hold the price until {date}.
        U Yes, please do that.
        A Done. You will have it within the hour. Is there anything else I can help with?
        U No, that was it. Thanks a lot.
        A Thank you, {first_name}. Have a lovely day.
        # appointment
        A Good day, this is {agent} at {company}. Am I speaking with {first_name}?
        U Yes, speaking.
        A I'm calling to confirm your appointment on {date} at half past two with Doctor Okafor.
        U Oh, half past two... I might still be at work then.
        A I also have a quarter to five on the same day, or nine in the morning the day after.
        U A quarter to five would be perfect.
        A Then I've moved you to a quarter to five. Please bring your insurance card and come ten minutes early.
        U Do I need to fast beforehand?
        A No, this time there is no blood test, so eat as usual.
        U Great, thank you.
        A You're welcome, {first_name}. See you then.
        # survey
        A Hello {first_name}, {agent} from {company} here. We would love to hear about your last visit. Two minutes?
        U Okay, if it's really two minutes.
        A Promise. From zero to ten, how likely are you to recommend us to a friend?
        U I'd say an eight.
        A Thank you. What kept it from being a ten?
        U The waiting time, honestly. I was on hold for almost twenty minutes.
        A I'm sorry about that. And what did you like best?
        U The technician. She was friendly and knew what she was doing.
        A That's good to hear, I'll pass it on. May we contact you again about the waiting time?
        U Sure, no problem.
        A Wonderful. Thank you for your time, {first_name}, goodbye.
        # debt
        A Hello, this is {agent} calling from {company}. Is this {first_name}?
        U Yes. What's this about?
        A There is an open balance of {amount} on your account, due since {date}. I'd like to help you settle it.
        U I thought I'd paid that. I sent a transfer last week.
        A Thank you for telling me. I don't see it yet. Do you remember the day and the amount?
        U Monday, I think. The full amount.
        A Bank transfers can take three working days. I'll mark the account so that no fee is added for a week.
        U Good. And if it doesn't show up?
        A Then we would agree on two instalments, without interest. Would that be all right?
        U Yes, that works for me.
        A Thank you, {first_name}. You'll get a short message confirming this. Goodbye.
        U Bye.
        # delivery
        A Hi {first_name}, {agent} from {company}. Your parcel is on the van and should arrive on {date} before noon.
        U Oh, I'm not at home in the morning.
        A No problem. Shall we leave it with a neighbour, or bring it in the evening?
        U Could you leave it at number twelve? They know me.
        A Number twelve, noted. The driver will put a card in your letter box.
        U Is it the big one? It might be heavy.
        A It says nineteen kilos, so two people may be better for the stairs.
        U Thanks for the warning.
        A My pleasure. You will get a message ten minutes before. Bye, {first_name}.
        U Bye-bye.
        # welcome
        A Welcome on board, {first_name}! This is {agent} from {company}. Has your starter kit arrived?
        U Yes, it came yesterday. I haven't opened it though.
        A That's fine. Inside is a card with a six-digit code: with it you finish the set-up in the app.
        U Do I need a computer for that?
        A No, a phone is enough. It takes about five minutes.
        U And if I get stuck?
        A Just answer the message I'm sending you now, and one of my human colleagues calls you back.
        U Oh nice. You're not human?
        A I'm an AI assistant, yes. I hope that's all right.
        U Ha, I couldn't tell. That's fine.
        A Enjoy your first month, {first_name}!
        # voicemail
        U Hi, you've reached my voicemail. Please leave a message after the tone.
        A Hello {first_name}, this is {agent} from {company}. Sorry I missed you, I'll try again on {date}. Goodbye.
        # summaries
        good {first_name} answered, agreed to the proposal and asked for a written confirmation.
        early {first_name} ended the conversation early without a decision.
        voicemail Reached the voicemail of {first_name}; a short message was left.
        """
}
