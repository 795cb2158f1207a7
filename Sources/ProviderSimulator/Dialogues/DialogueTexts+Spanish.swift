extension DialogueTexts {
    static let spanish = """
        # debt
        A Buenos días, le habla {agent} de {company}. ¿Hablo con {first_name}?
        U Sí, soy yo. ¿De qué se trata?
        A Le llamo por un saldo pendiente de {amount} que venció el {date}.
        U Ah, sí. Este mes se me complicó un poco.
        A Lo entiendo. Puedo ofrecerle dividirlo en tres pagos sin recargo.
        U ¿De cuánto sería cada pago?
        A El primero el viernes y los otros dos a fin de mes, en partes iguales.
        U Así sí puedo. ¿Me mandan algo por escrito?
        A Claro, en unos minutos recibe un correo con las fechas y los montos.
        U Perfecto, muchas gracias.
        A Gracias a usted, {first_name}. Que tenga un buen día.
        # renewal
        A Hola {first_name}, soy {agent} de {company}. Llamo por la renovación de su plan. ¿Tiene un momento?
        U Sí, dígame.
        A Su plan termina el {date}. Si renueva hoy, mantiene el precio de {amount} al mes durante un año.
        U ¿Y los datos? Siempre me quedo corto.
        A El plan nuevo trae el doble de datos por el mismo precio.
        U ¿En serio? ¿Sin permanencia?
        A Sin permanencia, puede cambiarlo cuando quiera.
        U Bueno, entonces renuévelo.
        A Listo. Le llega un mensaje de confirmación ahora mismo.
        U Sí, ya sonó el teléfono. Gracias.
        A A usted, {first_name}. Hasta luego.
        # appointment
        A Buenas tardes, llamo de {company}. Mi nombre es {agent}. ¿Es usted {first_name}?
        U Sí, dígame.
        A Le recuerdo su cita del {date} a las diez y cuarto. ¿Podrá venir?
        U Uy, ese día tengo que llevar a mi hija al colegio.
        A ¿Le vendría bien a las doce menos cuarto?
        U A esa hora sí.
        A Entonces queda cambiada. Traiga por favor su documento de identidad.
        U ¿Hay donde estacionar?
        A Sí, la primera hora es gratis en el edificio de al lado.
        U Estupendo, allí estaré.
        A La esperamos, {first_name}. ¡Hasta pronto!
        # welcome
        A {first_name}, le damos la bienvenida a {company}. Le habla {agent}, de forma virtual. ¿Le llegó su tarjeta?
        U Sí, llegó ayer por la tarde.
        A Muy bien. Para activarla solo necesita abrir la aplicación y apuntar con la cámara.
        U ¿Y si no tengo la aplicación?
        A Se la envío ahora por mensaje. Pesa poco y se instala en un minuto.
        U Vale, la estoy viendo. ¿Esta llamada tiene algún costo?
        A Ninguno. ¿Quiere que espere mientras la activa?
        U No hace falta, ya la tengo. ¡Qué rápido!
        A ¡Excelente! Que la disfrute, {first_name}.
        # voicemail
        U Hola, ahora no puedo atender. Deje su mensaje después de la señal.
        A Hola {first_name}, le llama {agent} de {company}. Volveré a llamar el {date}. ¡Gracias!
        # summaries
        good {first_name} atendió, aceptó la propuesta y pidió confirmación por escrito.
        early {first_name} terminó la llamada antes de decidir.
        voicemail Contestó el buzón de voz de {first_name}; se dejó un mensaje breve.
        """
}
