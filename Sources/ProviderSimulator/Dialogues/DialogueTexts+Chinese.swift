extension DialogueTexts {
    static let chinese = """
        # delivery
        A 您好，请问是{first_name}吗？我是{company}的{agent}。
        U 对，是我。
        A 您的包裹预计{date}送到，请问那天有人在家吗？
        U 上午我在上班，下午三点以后可以。
        A 好的，我帮您改到三点到五点之间。
        U 可以放在小区的快递柜吗？
        A 这件比较大，快递柜放不下，放在物业可以吗？
        U 可以，物业八点才下班。
        A 那就送到物业，到了会给您发短信。
        U 好，谢谢。
        A 不客气，祝您生活愉快，再见！
        # survey
        A {first_name}您好，我是{company}的智能客服{agent}，想耽误您一分钟做个回访。
        U 行，你问吧。
        A 上次的维修服务，您给几分？满分五分。
        U 四分吧，师傅挺专业的。
        A 谢谢。哪里还可以做得更好？
        U 预约电话老打不通，等了好几次。
        A 很抱歉，我已经记下来转给主管了。您愿意我们再联系您吗？
        U 可以，微信就行。
        A 好的，感谢您的宝贵意见，再见！
        # renewal
        A 您好{first_name}，我是{company}的{agent}。您的会员{date}到期，想跟您确认续费。
        U 现在续费有优惠吗？
        A 有的，每月{amount}，再送您两个月。
        U 那功能有变化吗？
        A 功能不变，家庭成员可以加到六位。
        U 不错，那就续一年吧。
        A 好的，付款链接已经发到您的手机。
        U 收到了，谢谢。
        A 谢谢您的支持，再见！
        # voicemail
        U 您好，我现在不方便接听，请在提示音后留言。
        A {first_name}您好，我是{company}的{agent}，{date}我会再给您打电话，谢谢。
        # summaries
        good {first_name}接听并同意方案，希望收到书面确认。
        early {first_name}中途结束了通话，没有作决定。
        voicemail 转到{first_name}的语音信箱，已留言。
        """
}
