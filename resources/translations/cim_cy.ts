<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>AboutPage</name>
    <message>
        <source>About this program</source>
        <translation>Am y rhaglen hon</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Fersiwn {version}</translation>
    </message>
    <message>
        <source>This is not an NHS England product. It is made by other people, with facts that NHS England has published.</source>
        <translation>Nid cynnyrch NHS England yw hwn. Pobl eraill sydd wedi’i wneud, gyda ffeithiau a gyhoeddwyd gan NHS England.</translation>
    </message>
    <message>
        <source>This translation has not been checked by a native speaker.</source>
        <translation>Nid yw’r cyfieithiad hwn wedi’i wirio gan siaradwr brodorol.</translation>
    </message>
    <message>
        <source>Guidance in force</source>
        <translation>Canllawiau sydd mewn grym</translation>
    </message>
    <message>
        <source>{title}, reviewed on {day}</source>
        <translation>{title}, adolygwyd ar {day}</translation>
    </message>
    <message>
        <source>Adds: {names}</source>
        <translation>Yn ychwanegu: {names}</translation>
    </message>
    <message>
        <source>Replaces: {names}</source>
        <translation>Yn disodli: {names}</translation>
    </message>
    <message>
        <source>Hides: {names}</source>
        <translation>Yn cuddio: {names}</translation>
    </message>
    <message>
        <source>Faults, listed in the log: {count}</source>
        <translation>Beiau, wedi’u rhestru yn y log: {count}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Bysellau</translation>
    </message>
    <message>
        <source>Tab: to the next thing on the page</source>
        <translation>Tab: at y peth nesaf ar y dudalen</translation>
    </message>
    <message>
        <source>Arrow keys: between pictures, answers, causes, links and results</source>
        <translation>Bysellau saeth: rhwng lluniau, atebion, achosion, dolenni a chanlyniadau</translation>
    </message>
    <message>
        <source>Enter: selects what has the yellow ring</source>
        <translation>Enter: yn dewis yr hyn sydd â’r cylch melyn</translation>
    </message>
    <message>
        <source>Esc, or Alt with the left arrow: back</source>
        <translation>Esc, neu Alt gyda’r saeth chwith: yn ôl</translation>
    </message>
    <message>
        <source>Ctrl+F: to the search on the first page</source>
        <translation>Ctrl+F: at y chwiliad ar y dudalen gyntaf</translation>
    </message>
    <message>
        <source>Ctrl with + or −: larger or smaller text; with 0: as it was</source>
        <translation>Ctrl gyda + neu −: testun mwy neu lai; gyda 0: fel yr oedd</translation>
    </message>
    <message>
        <source>F1: this page</source>
        <translation>F1: y dudalen hon</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Beth a gedwir</translation>
    </message>
    <message>
        <source>Nothing of what you do here is kept. A log for IT has codes and counts, never names or card numbers.</source>
        <translation>Ni chedwir dim o’r hyn a wnewch yma. Mae gan log i TG godau a chyfrifon, byth enwau na rhifau cardiau.</translation>
    </message>
    <message>
        <source>The log is in {folder}</source>
        <translation>Mae’r log yn {folder}</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Llawlyfr</translation>
    </message>
    <message>
        <source>For IT, and for authors of guidance. It lies on this computer.</source>
        <translation>Ar gyfer TG, ac ar gyfer awduron canllawiau. Mae ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Open the manual</source>
        <translation>Agor y llawlyfr</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Trwyddedau</translation>
    </message>
    <message>
        <source>The program itself: MIT.</source>
        <translation>Y rhaglen ei hun: MIT.</translation>
    </message>
    <message>
        <source>You may replace Qt: its libraries lie as files of their own in the folder PySide6. Put others of the same version there.</source>
        <translation>Cewch ddisodli Qt: mae ei lyfrgelloedd yn ffeiliau ar wahân yn y ffolder PySide6. Rhowch rai eraill o’r un fersiwn yno.</translation>
    </message>
    <message>
        <source>Facts: contains public sector information licensed under the Open Government Licence v3.0.</source>
        <translation>Ffeithiau: yn cynnwys gwybodaeth sector cyhoeddus a drwyddedwyd o dan y Drwydded Llywodraeth Agored v3.0.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Key: Esc</source>
        <translation>Bysell: Esc</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Am y rhaglen hon</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Key: F1</source>
        <translation>Bysell: F1</translation>
    </message>
</context>
<context>
    <name>AddedFields</name>
    <message>
        <source>Only if you want to. Never type your passcode.</source>
        <translation>Dim ond os ydych yn dymuno. Peidiwch byth â theipio eich cod.</translation>
    </message>
    <message>
        <source>Your name, so that they know who is calling</source>
        <translation>Eich enw, fel eu bod yn gwybod pwy sy’n ffonio</translation>
    </message>
    <message>
        <source>Letters only, at most 60.</source>
        <translation>Llythrennau yn unig, 60 ar y mwyaf.</translation>
    </message>
    <message>
        <source>Telephone number, so that they can call you back</source>
        <translation>Rhif ffôn, fel y gallant eich ffonio’n ôl</translation>
    </message>
    <message>
        <source>3 to 20 digits, such as 01632 960 123 or 4321.</source>
        <translation>3 i 20 digid, megis 01632 960 123 neu 4321.</translation>
    </message>
    <message>
        <source>Number under the photo on your card (UUID), so that they can find you</source>
        <translation>Y rhif o dan y llun ar eich cerdyn (UUID), fel y gallant ddod o hyd i chi</translation>
    </message>
    <message>
        <source>12 to 14 digits. It is not your passcode.</source>
        <translation>12 i 14 digid. Nid eich cod ydyw.</translation>
    </message>
</context>
<context>
    <name>AnotherWay</name>
    <message>
        <source>Another way in for now</source>
        <translation>Ffordd arall i mewn am y tro</translation>
    </message>
</context>
<context>
    <name>AnswersGiven</name>
    <message>
        <source>What you answered</source>
        <translation>Eich atebion</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Change: {question}</source>
        <translation>Newid: {question}</translation>
    </message>
</context>
<context>
    <name>AskingPage</name>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>AsksFirst</name>
    <message>
        <source>Stay on this page</source>
        <translation>Aros ar y dudalen hon</translation>
    </message>
</context>
<context>
    <name>CardReader</name>
    <message>
        <source>Picture of a smartcard going into a card reader, chip first</source>
        <translation>Llun o gerdyn clyfar yn mynd i mewn i ddarllenydd cardiau, y sglodyn yn gyntaf</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Checking…</source>
        <translation>Yn gwirio…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Details: {title}</source>
        <translation>Manylion: {title}</translation>
    </message>
    <message>
        <source>{title}: checking</source>
        <translation>{title}: yn gwirio</translation>
    </message>
    <message>
        <source>Time used: {title}</source>
        <translation>Amser a ddefnyddiwyd: {title}</translation>
    </message>
    <message>
        <source>Nothing was found out.</source>
        <translation>Ni chanfuwyd dim.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Angen sylw</translation>
    </message>
    <message>
        <source>Could not tell</source>
        <translation>Methu dweud</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Dim canlyniad</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Yn gweithio</translation>
    </message>
    <message>
        <source>a problem</source>
        <translation>problem</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>angen sylw</translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation>methu dweud</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>dim canlyniad</translation>
    </message>
    <message>
        <source>working</source>
        <translation>yn gweithio</translation>
    </message>
</context>
<context>
    <name>CheckRows</name>
    <message>
        <source>1 check found nothing wrong</source>
        <translation>1 gwiriad heb ddim o’i le</translation>
    </message>
    <message>
        <source>{count} checks found nothing wrong</source>
        <translation>Gwiriadau heb ddim o’i le: {count}</translation>
    </message>
    <message>
        <source>1 check has no result here</source>
        <translation>1 gwiriad heb ganlyniad yma</translation>
    </message>
    <message>
        <source>{count} checks have no result here</source>
        <translation>Gwiriadau heb ganlyniad yma: {count}</translation>
    </message>
</context>
<context>
    <name>ChoiceGroup</name>
    <message>
        <source>Choose one of these answers, then select Continue.</source>
        <translation>Dewiswch un o’r atebion hyn, yna dewiswch Parhau.</translation>
    </message>
    <message>
        <source>or</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>CodePicture</name>
    <message>
        <source>Make the code larger</source>
        <translation>Gwneud y cod yn fwy</translation>
    </message>
</context>
<context>
    <name>CodeWay</name>
    <message>
        <source>The code holds the most important lines as plain text. Select it to make it larger.</source>
        <translation>Mae’r cod yn cynnwys y llinellau pwysicaf fel testun plaen. Dewiswch ef i’w wneud yn fwy.</translation>
    </message>
    <message>
        <source>Point your telephone’s camera here</source>
        <translation>Pwyntiwch gamera eich ffôn yma</translation>
    </message>
</context>
<context>
    <name>Conclusion</name>
    <message>
        <source>Nothing could be checked here.</source>
        <translation>Nid oedd modd gwirio dim yma.</translation>
    </message>
    <message>
        <source>Nothing wrong found here.</source>
        <translation>Ni chafwyd hyd i ddim o’i le yma.</translation>
    </message>
    <message>
        <source>1 problem found.</source>
        <translation>Cafwyd hyd i 1 broblem.</translation>
    </message>
    <message>
        <source>{count} problems found.</source>
        <translation>Nifer y problemau y cafwyd hyd iddynt: {count}.</translation>
    </message>
    <message>
        <source>No problem found.</source>
        <translation>Ni chafwyd hyd i broblem.</translation>
    </message>
    <message>
        <source>1 thing needs attention.</source>
        <translation>Mae 1 peth angen sylw.</translation>
    </message>
    <message>
        <source>{count} things need attention.</source>
        <translation>Nifer y pethau sydd angen sylw: {count}.</translation>
    </message>
    <message>
        <source>1 thing could not be checked.</source>
        <translation>Nid oedd modd gwirio 1 peth.</translation>
    </message>
    <message>
        <source>{count} things could not be checked.</source>
        <translation>Nifer y pethau nad oedd modd eu gwirio: {count}.</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Call</source>
        <translation>Ffonio</translation>
    </message>
    <message>
        <source>How to find them</source>
        <translation>Sut i ddod o hyd iddynt</translation>
    </message>
    <message>
        <source>From {organisation}</source>
        <translation>Sefydliad: {organisation}</translation>
    </message>
    <message>
        <source>You wrote this number here. Only you see it.</source>
        <translation>Chi ysgrifennodd y rhif hwn yma. Dim ond chi sy’n ei weld.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Oriau agor</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Gwe</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
</context>
<context>
    <name>CopyWay</name>
    <message>
        <source>Copied. You can paste it into a message.</source>
        <translation>Wedi’i gopïo. Gallwch ei gludo i neges.</translation>
    </message>
</context>
<context>
    <name>Described</name>
    <message>
        <source>Picture of a web page, “{title}” at the address {address}, showing {parts}.</source>
        <translation>Llun o dudalen we, “{title}”, yn y cyfeiriad {address}, yn dangos {parts}.</translation>
    </message>
    <message>
        <source>Picture of a web page, “{title}”, showing {parts}.</source>
        <translation>Llun o dudalen we, “{title}”, yn dangos {parts}.</translation>
    </message>
    <message>
        <source>Picture of a box, “{title}”, showing {parts}.</source>
        <translation>Llun o flwch, “{title}”, yn dangos {parts}.</translation>
    </message>
    <message>
        <source>Picture of a window, “{title}”, showing {parts}.</source>
        <translation>Llun o ffenestr, “{title}”, yn dangos {parts}.</translation>
    </message>
    <message>
        <source>some text</source>
        <translation>rhywfaint o destun</translation>
    </message>
    <message>
        <source>It is crossed out: this does not work.</source>
        <translation>Mae wedi’i groesi allan: nid yw hyn yn gweithio.</translation>
    </message>
    <message>
        <source>the message “{text}”</source>
        <translation>y neges “{text}”</translation>
    </message>
    <message>
        <source>a progress bar, “{text}”</source>
        <translation>bar cynnydd, “{text}”</translation>
    </message>
    <message>
        <source>a list of roles: {entries}</source>
        <translation>rhestr o rolau: {entries}</translation>
    </message>
    <message>
        <source>choices: {entries}</source>
        <translation>dewisiadau: {entries}</translation>
    </message>
    <message>
        <source>buttons: {entries}</source>
        <translation>botymau: {entries}</translation>
    </message>
    <message>
        <source>the tile “{title}”</source>
        <translation>y deilsen “{title}”</translation>
    </message>
    <message>
        <source>beside the clock “{title}”</source>
        <translation>wrth y cloc “{title}”</translation>
    </message>
    <message>
        <source>crossed out</source>
        <translation>wedi’i groesi allan</translation>
    </message>
    <message>
        <source>an arrow points to it</source>
        <translation>mae saeth yn pwyntio ato</translation>
    </message>
</context>
<context>
    <name>EmailWay</name>
    <message>
        <source>Smartcard login, reference {reference}. {problem}</source>
        <translation>Mewngofnodi â cherdyn clyfar, cyfeirnod {reference}. {problem}</translation>
    </message>
    <message>
        <source>The rest did not fit into this message. It is on my screen.</source>
        <translation>Nid oedd lle i’r gweddill yn y neges hon. Mae ar fy sgrin.</translation>
    </message>
    <message>
        <source>Opening your mail program…</source>
        <translation>Yn agor eich rhaglen e-bost…</translation>
    </message>
    <message>
        <source>Your mail program takes a while to open.</source>
        <translation>Mae eich rhaglen e-bost yn cymryd amser i agor.</translation>
    </message>
    <message>
        <source>No mail program is set up for you on this computer.</source>
        <translation>Nid oes rhaglen e-bost wedi’i gosod i chi ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>The message is in your mail program. It is not sent until you send it.</source>
        <translation>Mae’r neges yn eich rhaglen e-bost. Nid yw’n cael ei hanfon nes i chi ei hanfon.</translation>
    </message>
</context>
<context>
    <name>FindOutPage</name>
    <message>
        <source>Something else, or I don’t know</source>
        <translation>Rhywbeth arall, neu dydw i ddim yn gwybod</translation>
    </message>
    <message>
        <source>A few short questions lead to what it is, or to who can help.</source>
        <translation>Bydd ychydig o gwestiynau byr yn arwain at yr achos, neu at bwy all helpu.</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>What do you see on your screen?</source>
        <translation>Beth ydych chi’n ei weld ar eich sgrin?</translation>
    </message>
    <message>
        <source>Choose the picture that is most like it. It does not have to match exactly.</source>
        <translation>Dewiswch y llun sydd debycaf iddo. Does dim rhaid iddo gyfateb yn union.</translation>
    </message>
    <message>
        <source>There are no pictures here. Type what the message says, or select None of these.</source>
        <translation>Nid oes lluniau yma. Teipiwch beth mae’r neges yn ei ddweud, neu dewiswch Dim un o’r rhain.</translation>
    </message>
    <message>
        <source>For example ERR1002</source>
        <translation>Er enghraifft ERR1002</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Answer a few short questions to find out what it is.</source>
        <translation>Atebwch ychydig o gwestiynau byr i ddarganfod beth ydyw.</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Dim un o’r rhain</translation>
    </message>
    <message>
        <source>What does the message say?</source>
        <translation>Beth mae’r neges yn ei ddweud?</translation>
    </message>
</context>
<context>
    <name>FirstPageShared</name>
    <message>
        <source>None of these</source>
        <translation>Dim un o’r rhain</translation>
    </message>
    <message>
        <source>My card is in already</source>
        <translation>Mae fy ngherdyn i mewn eisoes</translation>
    </message>
    <message>
        <source>You are never asked for your passcode here.</source>
        <translation>Ni ofynnir byth am eich cod yma.</translation>
    </message>
    <message>
        <source>Choose your picture</source>
        <translation>Dewiswch eich llun</translation>
    </message>
    <message>
        <source>The checks do not show what is wrong here.</source>
        <translation>Nid yw’r gwiriadau’n dangos beth sydd o’i le yma.</translation>
    </message>
    <message>
        <source>Put your smartcard in, or choose your picture</source>
        <translation>Rhowch eich cerdyn clyfar i mewn, neu dewiswch eich llun</translation>
    </message>
</context>
<context>
    <name>FoldLink</name>
    <message>
        <source>Open, shown below</source>
        <translation>Ar agor, i’w weld isod</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ar gau</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Text size</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Dechrau eto</translation>
    </message>
    <message>
        <source>Now {percent} %</source>
        <translation>{percent} % nawr</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Heading level {level}</source>
        <translation>Pennawd lefel {level}</translation>
    </message>
</context>
<context>
    <name>LargeCode</name>
    <message>
        <source>Point your telephone’s camera here</source>
        <translation>Pwyntiwch gamera eich ffôn yma</translation>
    </message>
    <message>
        <source>Make the code smaller</source>
        <translation>Gwneud y cod yn llai</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} o {count}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Warning</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Gwybodaeth</translation>
    </message>
    <message>
        <source>More: {address}</source>
        <translation>Rhagor: {address}</translation>
    </message>
</context>
<context>
    <name>OnPaper</name>
    <message>
        <source>Smartcard login problem: summary</source>
        <translation>Problem mewngofnodi â cherdyn clyfar: crynodeb</translation>
    </message>
    <message>
        <source>Your summary</source>
        <translation>Eich crynodeb</translation>
    </message>
    <message>
        <source>Care Identity Management troubleshooter {version}. This is not an NHS England product.</source>
        <translation>Care Identity Management troubleshooter {version}. Nid cynnyrch NHS England yw hwn.</translation>
    </message>
    <message>
        <source>The last lines did not fit on this page. They are on the screen.</source>
        <translation>Nid oedd lle i’r llinellau olaf ar y dudalen hon. Maent ar y sgrin.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Oriau agor</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Gwe</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
</context>
<context>
    <name>OrganisationChoice</name>
    <message>
        <source>Which organisation do you work for?</source>
        <translation>I ba sefydliad ydych chi’n gweithio?</translation>
    </message>
    <message>
        <source>Name, town, postcode or ODS code</source>
        <translation>Enw, tref, cod post neu god ODS</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>Eich sefydliad</translation>
    </message>
    <message>
        <source>This is remembered for you on this computer.</source>
        <translation>Bydd hyn yn cael ei gofio i chi ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>No organisation fits. Try its town or postcode.</source>
        <translation>Does dim sefydliad yn cyfateb. Rhowch gynnig ar y dref neu’r cod post.</translation>
    </message>
    <message>
        <source>1 organisation fits.</source>
        <translation>Mae 1 sefydliad yn cyfateb.</translation>
    </message>
    <message>
        <source>These fit best. Type more to find others.</source>
        <translation>Mae’r rhain yn cyfateb orau. Teipiwch ragor i ddod o hyd i rai eraill.</translation>
    </message>
</context>
<context>
    <name>OtherCausesBeside</name>
    <message>
        <source>What else it could be</source>
        <translation>Beth arall y gallai fod</translation>
    </message>
    <message>
        <source>Nothing else fits what you said.</source>
        <translation>Nid oes dim arall yn cyd-fynd â’r hyn a ddywedoch.</translation>
    </message>
    <message>
        <source>For you to fix ({number})</source>
        <translation>I chi ei drwsio ({number})</translation>
    </message>
    <message>
        <source>For local IT to fix ({number})</source>
        <translation>I’r adran TG leol ei drwsio ({number})</translation>
    </message>
    <message>
        <source>For your Registration Authority ({number})</source>
        <translation>I’ch Awdurdod Cofrestru ({number})</translation>
    </message>
    <message>
        <source>For the National Service Desk ({number})</source>
        <translation>I’r Ddesg Wasanaeth Genedlaethol ({number})</translation>
    </message>
    <message>
        <source>Unlikely ({number})</source>
        <translation>Annhebygol ({number})</translation>
    </message>
</context>
<context>
    <name>OwnNumberField</name>
    <message>
        <source>Telephone number: {name}</source>
        <translation>Rhif ffôn: {name}</translation>
    </message>
    <message>
        <source>Keep this number</source>
        <translation>Cadw’r rhif hwn</translation>
    </message>
    <message>
        <source>It is kept for you alone, on this computer.</source>
        <translation>Mae’n cael ei gadw i chi yn unig, ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Their telephone number</source>
        <translation>Eu rhif ffôn</translation>
    </message>
    <message>
        <source>Remove this number</source>
        <translation>Tynnu’r rhif hwn</translation>
    </message>
    <message>
        <source>Write a telephone number, such as 01632 960 123.</source>
        <translation>Ysgrifennwch rif ffôn, er enghraifft 01632 960 123.</translation>
    </message>
    <message>
        <source>This computer does not let the number be kept. Write it on paper.</source>
        <translation>Nid yw’r cyfrifiadur hwn yn gadael i’r rhif gael ei gadw. Ysgrifennwch ef ar bapur.</translation>
    </message>
</context>
<context>
    <name>PageArea</name>
    <message>
        <source>Scroll the page</source>
        <translation>Sgrolio’r dudalen</translation>
    </message>
</context>
<context>
    <name>PrintWay</name>
    <message>
        <source>Looking for printers…</source>
        <translation>Yn chwilio am argraffwyr…</translation>
    </message>
    <message>
        <source>The printer has not answered yet. You can wait for it.</source>
        <translation>Nid yw’r argraffydd wedi ateb eto. Gallwch aros amdano.</translation>
    </message>
    <message>
        <source>No printer is set up for you on this computer.</source>
        <translation>Nid oes argraffydd wedi’i osod i chi ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Choose a printer, then select Print now.</source>
        <translation>Dewiswch argraffydd, yna dewiswch Argraffu nawr.</translation>
    </message>
    <message>
        <source>Print now</source>
        <translation>Argraffu nawr</translation>
    </message>
    <message>
        <source>Which printer?</source>
        <translation>Pa argraffydd?</translation>
    </message>
    <message>
        <source>Printing on {printer}…</source>
        <translation>Yn argraffu ar {printer}…</translation>
    </message>
    <message>
        <source>{printer} did not take the page.</source>
        <translation>Ni dderbyniodd {printer} y dudalen.</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>Anfonwyd at {printer}.</translation>
    </message>
</context>
<context>
    <name>ProposalBar</name>
    <message>
        <source>This looks like what is on your screen</source>
        <translation>Mae hyn yn debyg i’r hyn sydd ar eich sgrin</translation>
    </message>
    <message>
        <source>Start with this</source>
        <translation>Dechrau gyda hyn</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>You answered: {answer}</source>
        <translation>Eich ateb: {answer}</translation>
    </message>
    <message>
        <source>Something else, or I don’t know</source>
        <translation>Rhywbeth arall, neu dydw i ddim yn gwybod</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>Cannot see patient records now? Use your local downtime procedure while this is fixed.</source>
        <translation>Methu gweld cofnodion cleifion nawr? Defnyddiwch eich trefn amser segur leol tra bydd hyn yn cael ei drwsio.</translation>
    </message>
    <message>
        <source>Cannot see patient records now? Use your local downtime procedure.</source>
        <translation>Methu gweld cofnodion cleifion nawr? Defnyddiwch eich trefn amser segur leol.</translation>
    </message>
    <message>
        <source>No patient records? Use your downtime procedure.</source>
        <translation>Dim cofnodion cleifion? Defnyddiwch eich trefn amser segur.</translation>
    </message>
    <message>
        <source>No records? Use downtime procedure.</source>
        <translation>Dim cofnodion? Defnyddiwch y drefn amser segur.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Canlyniadau</translation>
    </message>
</context>
<context>
    <name>SaveWay</name>
    <message>
        <source>Choose what to save.</source>
        <translation>Dewiswch beth i’w gadw.</translation>
    </message>
    <message>
        <source>This place has not answered yet. You can wait for it.</source>
        <translation>Nid yw’r lle hwn wedi ateb eto. Gallwch aros amdano.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Cadw fel PDF</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Dogfen PDF</translation>
    </message>
    <message>
        <source>Save as a file for IT or RA staff</source>
        <translation>Cadw fel ffeil ar gyfer staff TG neu RA</translation>
    </message>
    <message>
        <source>Saved summary</source>
        <translation>Crynodeb wedi’i gadw</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Yn cadw…</translation>
    </message>
    <message>
        <source>It could not be saved there. Choose another place.</source>
        <translation>Nid oedd modd ei gadw yno. Dewiswch le arall.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Cadwyd fel {file}.</translation>
    </message>
</context>
<context>
    <name>SavedSummaryPage</name>
    <message>
        <source>No summary is open</source>
        <translation>Nid oes crynodeb ar agor</translation>
    </message>
    <message>
        <source>Saved summary {reference}</source>
        <translation>Crynodeb wedi’i gadw {reference}</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>Yr hyn a ddywedwyd</translation>
    </message>
    <message>
        <source>What was found, and what it means</source>
        <translation>Yr hyn a ganfuwyd, a’r hyn mae’n ei olygu</translation>
    </message>
    <message>
        <source>Causes, by the guidance on this computer</source>
        <translation>Achosion, yn ôl y canllawiau ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Details for IT</source>
        <translation>Manylion ar gyfer TG</translation>
    </message>
    <message>
        <source>Written on {time}. It can be read here, and not changed.</source>
        <translation>Ysgrifennwyd ar {time}. Gellir ei ddarllen yma, ond nid ei newid.</translation>
    </message>
    <message>
        <source>Not shown: {count} more.</source>
        <translation>Heb eu dangos: {count} arall.</translation>
    </message>
    <message>
        <source>This version of the program does not know this code.</source>
        <translation>Nid yw’r fersiwn hon o’r rhaglen yn adnabod y cod hwn.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Canfuwyd</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Posibl</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Annhebygol</translation>
    </message>
    <message>
        <source>Program {program}, guidance {pack} of {day}</source>
        <translation>Rhaglen {program}, canllawiau {pack} o {day}</translation>
    </message>
    <message>
        <source>The file has parts that this version does not know: {names}</source>
        <translation>Mae gan y ffeil rannau nad yw’r fersiwn hon yn eu hadnabod: {names}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>{hint}. Key: {key}</source>
        <translation>{hint}. Bysell: {key}</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Not sure what you mean</source>
        <translation>Ddim yn siŵr beth rydych yn ei olygu</translation>
    </message>
    <message>
        <source>Answer this to find out more</source>
        <translation>Atebwch hwn i gael gwybod mwy</translation>
    </message>
    <message>
        <source>Try the number or the first words of the message. Or answer a few short questions.</source>
        <translation>Rhowch gynnig ar rif neu eiriau cyntaf y neges. Neu atebwch ychydig o gwestiynau byr.</translation>
    </message>
    <message>
        <source>Answer a few questions</source>
        <translation>Ateb ychydig o gwestiynau</translation>
    </message>
    <message>
        <source>Not sure what you mean. Questions follow.</source>
        <translation>Ddim yn siŵr beth rydych yn ei olygu. Mae cwestiynau’n dilyn.</translation>
    </message>
    <message>
        <source>1 result.</source>
        <translation>1 canlyniad.</translation>
    </message>
    <message>
        <source>{count} results, best first.</source>
        <translation>{count} canlyniad, y gorau yn gyntaf.</translation>
    </message>
    <message>
        <source>What you see</source>
        <translation>Beth welwch chi</translation>
    </message>
    <message>
        <source>A message on the screen</source>
        <translation>Neges ar y sgrin</translation>
    </message>
    <message>
        <source>A possible cause</source>
        <translation>Achos posibl</translation>
    </message>
    <message>
        <source>{kind} · fits: {matched}</source>
        <translation>{kind} · yn cyd-fynd: {matched}</translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message>
        <source>Found</source>
        <translation>Canfuwyd</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Posibl</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Annhebygol</translation>
    </message>
    <message>
        <source>nothing is broken</source>
        <translation>nid oes dim wedi torri</translation>
    </message>
    <message>
        <source>not about your card</source>
        <translation>nid yw’n ymwneud â’ch cerdyn</translation>
    </message>
    <message>
        <source>This may be the cause</source>
        <translation>Efallai mai dyma’r achos</translation>
    </message>
    <message>
        <source>This is unlikely to be the cause</source>
        <translation>Nid yw hyn yn debygol o fod yn achos</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Canfuwyd ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Fits what you answered</source>
        <translation>Yn cyd-fynd â’ch atebion</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Steps</source>
        <translation>Camau</translation>
    </message>
    <message>
        <source>What you see</source>
        <translation>Beth welwch chi</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Beth i’w wneud</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation>Pwy all helpu</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>It worked if: {sign}</source>
        <translation>Fe weithiodd os: {sign}</translation>
    </message>
    <message>
        <source>Step {number} of {count} · {who}</source>
        <translation>Cam {number} o {count} · {who}</translation>
    </message>
    <message>
        <source>local IT does this</source>
        <translation>mae’r adran TG leol yn gwneud hyn</translation>
    </message>
    <message>
        <source>your Registration Authority does this</source>
        <translation>mae’ch Awdurdod Cofrestru yn gwneud hyn</translation>
    </message>
    <message>
        <source>the National Service Desk does this, with IT</source>
        <translation>mae’r Ddesg Wasanaeth Genedlaethol yn gwneud hyn, gyda’r adran TG</translation>
    </message>
    <message>
        <source>somebody else does this</source>
        <translation>mae rhywun arall yn gwneud hyn</translation>
    </message>
    <message>
        <source>you must do this</source>
        <translation>rhaid i chi wneud hyn</translation>
    </message>
    <message>
        <source>you must do this, with local IT</source>
        <translation>rhaid i chi wneud hyn, gyda’r adran TG leol</translation>
    </message>
    <message>
        <source>you must do this, with your Registration Authority</source>
        <translation>rhaid i chi wneud hyn, gyda’ch Awdurdod Cofrestru</translation>
    </message>
    <message>
        <source>you must do this, with IT and the National Service Desk</source>
        <translation>rhaid i chi wneud hyn, gyda’r adran TG a’r Ddesg Wasanaeth Genedlaethol</translation>
    </message>
    <message>
        <source>something to try</source>
        <translation>rhywbeth i roi cynnig arno</translation>
    </message>
    <message>
        <source>something to try, with local IT</source>
        <translation>rhywbeth i roi cynnig arno, gyda’r adran TG leol</translation>
    </message>
    <message>
        <source>something to try, with your Registration Authority</source>
        <translation>rhywbeth i roi cynnig arno, gyda’ch Awdurdod Cofrestru</translation>
    </message>
    <message>
        <source>something to try, with IT and the National Service Desk</source>
        <translation>rhywbeth i roi cynnig arno, gyda’r adran TG a’r Ddesg Wasanaeth Genedlaethol</translation>
    </message>
</context>
<context>
    <name>StepShown</name>
    <message>
        <source>done</source>
        <translation>wedi’i wneud</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>rydych chi yma</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>wedi’i hepgor</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>eto i ddod</translation>
    </message>
    <message>
        <source>{name} (skipped)</source>
        <translation>{name} (wedi’i hepgor)</translation>
    </message>
    <message>
        <source>Step {number} of 4: {name}, {state}</source>
        <translation>Cam {number} o 4: {name}, {state}</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Your summary</source>
        <translation>Eich crynodeb</translation>
    </message>
    <message>
        <source>Details for IT</source>
        <translation>Manylion ar gyfer TG</translation>
    </message>
    <message>
        <source>No patient details are in it. What you typed is kept nowhere, and gone when you finish.</source>
        <translation>Nid oes manylion cleifion ynddo. Nid yw’r hyn a deipiwyd gennych yn cael ei gadw yn unman, a bydd wedi mynd pan fyddwch yn gorffen.</translation>
    </message>
    <message>
        <source>No names and no patient details are in it.</source>
        <translation>Does dim enwau na manylion cleifion ynddo.</translation>
    </message>
    <message>
        <source>Add your name or number</source>
        <translation>Ychwanegu eich enw neu rif</translation>
    </message>
</context>
<context>
    <name>SymptomCards</name>
    <message>
        <source>Something else about your card</source>
        <translation>Rhywbeth arall am eich cerdyn</translation>
    </message>
</context>
<context>
    <name>TakeAway</name>
    <message>
        <source>Copy the summary</source>
        <translation>Copïo’r crynodeb</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Argraffu</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Show a code to scan</source>
        <translation>Dangos cod i’w sganio</translation>
    </message>
    <message>
        <source>You can copy the summary instead.</source>
        <translation>Gallwch gopïo’r crynodeb yn lle hynny.</translation>
    </message>
    <message>
        <source>You can save it as a PDF instead.</source>
        <translation>Gallwch ei gadw fel PDF yn lle hynny.</translation>
    </message>
    <message>
        <source>You can print it instead.</source>
        <translation>Gallwch ei argraffu yn lle hynny.</translation>
    </message>
    <message>
        <source>You can send it by email instead.</source>
        <translation>Gallwch ei anfon drwy e-bost yn lle hynny.</translation>
    </message>
    <message>
        <source>You can scan a code with your telephone instead.</source>
        <translation>Gallwch sganio cod â’ch ffôn yn lle hynny.</translation>
    </message>
    <message>
        <source>You can read it out on the telephone instead.</source>
        <translation>Gallwch ei ddarllen dros y ffôn yn lle hynny.</translation>
    </message>
</context>
<context>
    <name>ThisComputerPage</name>
    <message>
        <source>Leave your smartcard in the reader. Nothing is changed, and you are never asked for your passcode.</source>
        <translation>Gadewch eich cerdyn clyfar yn y darllenydd. Ni chaiff dim ei newid, ac ni ofynnir byth am eich cod.</translation>
    </message>
    <message>
        <source>Checking this computer</source>
        <translation>Gwirio’r cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Read the card anyway</source>
        <translation>Darllen y cerdyn beth bynnag</translation>
    </message>
    <message>
        <source>No checks on this computer</source>
        <translation>Dim gwiriadau ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Gwirio eto</translation>
    </message>
    <message>
        <source>Skip these checks</source>
        <translation>Hepgor y gwiriadau hyn</translation>
    </message>
    <message>
        <source>The checks are switched off on this computer, so nothing is ruled out. Select Continue.</source>
        <translation>Mae’r gwiriadau wedi’u diffodd ar y cyfrifiadur hwn, felly does dim wedi’i ddiystyru. Dewiswch Parhau.</translation>
    </message>
    <message>
        <source>This computer has been checked</source>
        <translation>Mae’r cyfrifiadur hwn wedi’i wirio</translation>
    </message>
    <message>
        <source>A smartcard was put in.</source>
        <translation>Rhoddwyd cerdyn clyfar i mewn.</translation>
    </message>
    <message>
        <source>The smartcard was taken out.</source>
        <translation>Tynnwyd y cerdyn clyfar allan.</translation>
    </message>
    <message>
        <source>A card reader was plugged in.</source>
        <translation>Cysylltwyd darllenydd cardiau.</translation>
    </message>
    <message>
        <source>A card reader was unplugged.</source>
        <translation>Datgysylltwyd darllenydd cardiau.</translation>
    </message>
    <message>
        <source>The Smart Card service has started.</source>
        <translation>Mae’r gwasanaeth Smart Card wedi dechrau.</translation>
    </message>
    <message>
        <source>The Smart Card service has stopped.</source>
        <translation>Mae’r gwasanaeth Smart Card wedi stopio.</translation>
    </message>
</context>
<context>
    <name>TroubleshooterWindow</name>
    <message>
        <source>Smartcard not working?</source>
        <translation>Cerdyn clyfar ddim yn gweithio?</translation>
    </message>
    <message>
        <source>Show who can help</source>
        <translation>Dangos pwy all helpu</translation>
    </message>
    <message>
        <source>Text size {percent} %</source>
        <translation>Maint testun {percent} %</translation>
    </message>
</context>
<context>
    <name>WhatChanged</name>
    <message>
        <source>This is likelier now: {cause}.</source>
        <translation>Mae hyn yn fwy tebygol nawr: {cause}.</translation>
    </message>
    <message>
        <source>Found: {cause}.</source>
        <translation>Canfuwyd: {cause}.</translation>
    </message>
    <message>
        <source>Possible: {cause}.</source>
        <translation>Posibl: {cause}.</translation>
    </message>
    <message>
        <source>Unlikely now: {cause}.</source>
        <translation>Annhebygol nawr: {cause}.</translation>
    </message>
    <message>
        <source>The steps have changed.</source>
        <translation>Mae’r camau wedi newid.</translation>
    </message>
    <message>
        <source>Your answer is noted. Nothing else has changed.</source>
        <translation>Mae eich ateb wedi’i nodi. Does dim arall wedi newid.</translation>
    </message>
</context>
<context>
    <name>WhatToDoPage</name>
    <message>
        <source>What else it could be</source>
        <translation>Beth arall y gallai fod</translation>
    </message>
    <message>
        <source>Show who can help</source>
        <translation>Dangos pwy all helpu</translation>
    </message>
    <message>
        <source>The checks did not run, so nothing has been ruled out.</source>
        <translation>Ni redodd y gwiriadau, felly does dim wedi’i ddiystyru.</translation>
    </message>
    <message>
        <source>Your message: {message}</source>
        <translation>Eich neges: {message}</translation>
    </message>
    <message>
        <source>Yes, it works now</source>
        <translation>Ydy, mae’n gweithio nawr</translation>
    </message>
    <message>
        <source>No, show the next step</source>
        <translation>Na, dangos y cam nesaf</translation>
    </message>
    <message>
        <source>Did that fix it?</source>
        <translation>A wnaeth hynny ei drwsio?</translation>
    </message>
    <message>
        <source>Not fixed yet? A person can help now. The summary tells them what you tried.</source>
        <translation>Heb ei drwsio eto? Gall rhywun helpu nawr. Mae’r crynodeb yn dweud wrthynt beth rydych wedi rhoi cynnig arno.</translation>
    </message>
    <message>
        <source>Another program is using your card, so it was not read.</source>
        <translation>Mae rhaglen arall yn defnyddio’ch cerdyn, felly ni chafodd ei ddarllen.</translation>
    </message>
    <message>
        <source>Read the card anyway</source>
        <translation>Darllen y cerdyn beth bynnag</translation>
    </message>
    <message>
        <source>You chose “{cause}”. It is unlikely here: {why}</source>
        <translation>Dewisoch “{cause}”. Mae’n annhebygol yma: {why}</translation>
    </message>
    <message>
        <source>Something else, or I don’t know</source>
        <translation>Rhywbeth arall, neu dydw i ddim yn gwybod</translation>
    </message>
    <message>
        <source>Done, what next</source>
        <translation>Wedi’i wneud, beth nesaf</translation>
    </message>
    <message>
        <source>Show what else to try</source>
        <translation>Dangos beth arall i roi cynnig arno</translation>
    </message>
</context>
<context>
    <name>WhoCanHelpContacts</name>
    <message>
        <source>For IT and RA staff</source>
        <translation>Ar gyfer staff TG a’r Awdurdod Cofrestru</translation>
    </message>
    <message>
        <source>These contacts are as they were on {day}. The newest list could not be read.</source>
        <translation>Mae’r cysylltiadau hyn fel yr oeddent ar {day}. Nid oedd modd darllen y rhestr ddiweddaraf.</translation>
    </message>
    <message>
        <source>Your organisation: {name}</source>
        <translation>Eich sefydliad: {name}</translation>
    </message>
    <message>
        <source>Change organisation</source>
        <translation>Newid y sefydliad</translation>
    </message>
    <message>
        <source>Change or remove the number</source>
        <translation>Newid neu dynnu’r rhif</translation>
    </message>
    <message>
        <source>Write down their number</source>
        <translation>Nodi eu rhif</translation>
    </message>
    <message>
        <source>You may not have to call</source>
        <translation>Efallai na fydd angen i chi ffonio</translation>
    </message>
    <message>
        <source>More contacts</source>
        <translation>Rhagor o gysylltiadau</translation>
    </message>
    <message>
        <source>The name of this computer: {computer}</source>
        <translation>Enw’r cyfrifiadur hwn: {computer}</translation>
    </message>
    <message>
        <source>Have this ready</source>
        <translation>Sicrhewch fod hyn yn barod</translation>
    </message>
    <message>
        <source>Never give anyone your passcode.</source>
        <translation>Peidiwch byth â rhoi eich cod i neb.</translation>
    </message>
</context>
<context>
    <name>WhoCanHelpPage</name>
    <message>
        <source>Finish</source>
        <translation>Gorffen</translation>
    </message>
    <message>
        <source>Show what is to be done</source>
        <translation>Dangos beth sydd i’w wneud</translation>
    </message>
    <message>
        <source>Finish without the summary?</source>
        <translation>Gorffen heb y crynodeb?</translation>
    </message>
    <message>
        <source>Finish without it</source>
        <translation>Gorffen hebddo</translation>
    </message>
    <message>
        <source>Start again without the summary?</source>
        <translation>Dechrau eto heb y crynodeb?</translation>
    </message>
    <message>
        <source>Start again without it</source>
        <translation>Dechrau eto hebddo</translation>
    </message>
    <message>
        <source>Close without the summary?</source>
        <translation>Cau heb y crynodeb?</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Cau hebddo</translation>
    </message>
    <message>
        <source>Nobody has taken the summary yet. It is not kept, and saves you from telling everything again.</source>
        <translation>Nid oes neb wedi cymryd y crynodeb eto. Nid yw’n cael ei gadw, ac mae’n arbed i chi orfod dweud popeth eto.</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation>Pwy all helpu</translation>
    </message>
    <message>
        <source>Tell them what you see. They can find out more than this computer can.</source>
        <translation>Dywedwch wrthynt beth welwch chi. Gallant ganfod mwy nag y gall y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>They can fix what needs an administrator on this computer, its card reader or the network.</source>
        <translation>Gallant drwsio’r hyn sydd angen gweinyddwr ar y cyfrifiadur hwn, ei ddarllenydd cardiau neu’r rhwydwaith.</translation>
    </message>
    <message>
        <source>They can see and fix what this computer cannot: your profile, your roles and your certificates.</source>
        <translation>Gallant weld a thrwsio’r hyn na all y cyfrifiadur hwn: eich proffil, eich rolau a’ch tystysgrifau.</translation>
    </message>
    <message>
        <source>They ask the National Service Desk for you.</source>
        <translation>Byddan nhw’n gofyn i’r Ddesg Wasanaeth Genedlaethol ar eich rhan.</translation>
    </message>
    <message>
        <source>Contact {first} and {second}</source>
        <translation>Cysylltwch â {first} a {second}</translation>
    </message>
    <message>
        <source>More than one team may have to help. Begin with the first.</source>
        <translation>Efallai y bydd angen mwy nag un tîm. Dechreuwch gyda’r cyntaf.</translation>
    </message>
    <message>
        <source>Contact {team}</source>
        <translation>Cysylltwch â {team}</translation>
    </message>
    <message>
        <source>your local IT helpdesk</source>
        <translation>eich desg gymorth TG leol</translation>
    </message>
    <message>
        <source>your Registration Authority</source>
        <translation>eich Awdurdod Cofrestru</translation>
    </message>
    <message>
        <source>First ask a local unlocker or a sponsor, if there is one near you.</source>
        <translation>Yn gyntaf, gofynnwch i ddatglöwr lleol neu noddwr, os oes un yn agos atoch.</translation>
    </message>
    <message>
        <source>First ask a sponsor, if there is one near you.</source>
        <translation>Yn gyntaf, gofynnwch i noddwr, os oes un yn agos atoch.</translation>
    </message>
    <message>
        <source>First ask a local unlocker, if there is one near you.</source>
        <translation>Yn gyntaf, gofynnwch i ddatglöwr lleol, os oes un yn agos atoch.</translation>
    </message>
    <message>
        <source>You have tried every step here.</source>
        <translation>Rydych wedi rhoi cynnig ar bob cam yma.</translation>
    </message>
    <message>
        <source>You have tried several things, and a person can do more now.</source>
        <translation>Rydych wedi rhoi cynnig ar sawl peth, a gall rhywun wneud mwy nawr.</translation>
    </message>
    <message>
        <source>Still to be done</source>
        <translation>I’w wneud o hyd</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>That did not work, so here is a fresh start. Local IT can look in the log.</source>
        <translation>Ni weithiodd hynny, felly dyma ddechrau o’r newydd. Gall TG lleol edrych yn y log.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
</context>
<context>
    <name>WorksNowPage</name>
    <message>
        <source>Good: it works now</source>
        <translation>Da iawn: mae’n gweithio nawr</translation>
    </message>
    <message>
        <source>You can go back to your work.</source>
        <translation>Gallwch fynd yn ôl at eich gwaith.</translation>
    </message>
    <message>
        <source>What helped: {step}</source>
        <translation>Beth helpodd: {step}</translation>
    </message>
    <message>
        <source>If it happens again, tell your local IT helpdesk. It may need a lasting repair.</source>
        <translation>Os bydd yn digwydd eto, dywedwch wrth eich desg gymorth TG leol. Efallai fod angen ei drwsio’n barhaol.</translation>
    </message>
    <message>
        <source>If it happens again, tell your Registration Authority. It may need a lasting repair.</source>
        <translation>Os bydd yn digwydd eto, dywedwch wrth eich Awdurdod Cofrestru. Efallai fod angen ei drwsio’n barhaol.</translation>
    </message>
    <message>
        <source>If it happens again, tell your local IT helpdesk. They ask the National Service Desk.</source>
        <translation>Os bydd yn digwydd eto, dywedwch wrth eich desg gymorth TG leol. Byddant yn gofyn i’r Ddesg Wasanaeth Genedlaethol.</translation>
    </message>
    <message>
        <source>Nothing of what you did here is kept.</source>
        <translation>Ni chedwir dim o’r hyn a wnaethoch yma.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Gorffen</translation>
    </message>
    <message>
        <source>Something else is wrong</source>
        <translation>Mae rhywbeth arall o’i le</translation>
    </message>
</context>
<context>
    <name>_Field</name>
    <message>
        <source>Not added to the summary. {form}</source>
        <translation>Heb ei ychwanegu at y crynodeb. {form}</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>en_GB</source>
        <translation>cy_GB</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>This session</source>
        <translation>Y sesiwn hon</translation>
    </message>
    <message>
        <source>Smart card service</source>
        <translation>Gwasanaeth cardiau clyfar</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Darllenydd cardiau</translation>
    </message>
    <message>
        <source>Your smartcard</source>
        <translation>Eich cerdyn clyfar</translation>
    </message>
    <message>
        <source>Login software</source>
        <translation>Meddalwedd mewngofnodi</translation>
    </message>
    <message>
        <source>Browser settings</source>
        <translation>Gosodiadau’r porwr</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rhwydwaith</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Cloc</translation>
    </message>
    <message>
        <source>Messages on the screen</source>
        <translation>Negeseuon ar y sgrin</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>You are working in a remote session ({way}), so this is about the computer at the other end.</source>
        <translation>Rydych yn gweithio mewn sesiwn o bell ({way}), felly mae hyn am y cyfrifiadur ar y pen arall.</translation>
    </message>
    <message>
        <source>You are working at this computer itself.</source>
        <translation>Rydych yn gweithio wrth y cyfrifiadur hwn ei hun.</translation>
    </message>
    <message>
        <source>This computer runs without the usual Windows desktop.</source>
        <translation>Mae’r cyfrifiadur hwn yn rhedeg heb y bwrdd gwaith Windows arferol.</translation>
    </message>
    <message>
        <source>The Smart Card service is running.</source>
        <translation>Mae’r gwasanaeth Smart Card yn rhedeg.</translation>
    </message>
    <message>
        <source>The Smart Card service starts when a reader is plugged in.</source>
        <translation>Mae’r gwasanaeth Smart Card yn dechrau pan gaiff darllenydd ei gysylltu.</translation>
    </message>
    <message>
        <source>The Smart Card service does not answer.</source>
        <translation>Nid yw’r gwasanaeth Smart Card yn ateb.</translation>
    </message>
    <message>
        <source>This is a remote session, and card readers are not passed on to it.</source>
        <translation>Sesiwn o bell yw hon, ac ni chaiff darllenwyr cardiau eu trosglwyddo iddi.</translation>
    </message>
    <message>
        <source>Readers found: {count}.</source>
        <translation>Darllenwyr a ganfuwyd: {count}.</translation>
    </message>
    <message>
        <source>This computer does not see a card reader.</source>
        <translation>Nid yw’r cyfrifiadur hwn yn gweld darllenydd cardiau.</translation>
    </message>
    <message>
        <source>A card reader is plugged in, but this computer cannot use it.</source>
        <translation>Mae darllenydd cardiau wedi’i gysylltu, ond ni all y cyfrifiadur hwn ei ddefnyddio.</translation>
    </message>
    <message>
        <source>What is no reader for NHS smartcards was left out.</source>
        <translation>Gadawyd allan yr hyn nad yw’n ddarllenydd ar gyfer cardiau clyfar y GIG.</translation>
    </message>
    <message>
        <source>There is no smartcard in the reader.</source>
        <translation>Does dim cerdyn clyfar yn y darllenydd.</translation>
    </message>
    <message>
        <source>The card service could not be asked, because this computer did not let the program start its second process.</source>
        <translation>Nid oedd modd holi’r gwasanaeth cardiau, oherwydd ni adawodd y cyfrifiadur hwn i’r rhaglen gychwyn ei hail broses.</translation>
    </message>
    <message>
        <source>Whether {browser} lets NHS login pages keep the cookies that they need on this computer could not be told.</source>
        <translation>Nid oedd modd dweud a yw {browser} yn gadael i dudalennau mewngofnodi’r GIG gadw’r cwcis sydd eu hangen arnynt ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>The Local intranet settings of this computer are as NHS login software asks.</source>
        <translation>Mae gosodiadau mewnrwyd leol y cyfrifiadur hwn fel y mae meddalwedd mewngofnodi’r GIG yn gofyn.</translation>
    </message>
    <message>
        <source>Neither Edge nor Chrome was found on this computer, so what their policies mean could not be told.</source>
        <translation>Ni chafwyd hyd i Edge na Chrome ar y cyfrifiadur hwn, felly nid oedd modd dweud beth mae eu polisïau’n ei olygu.</translation>
    </message>
    <message>
        <source>There are cards in {count} readers.</source>
        <translation>Mae cardiau mewn {count} darllenydd.</translation>
    </message>
    <message>
        <source>A card is in the reader, but it does not answer as it should.</source>
        <translation>Mae cerdyn yn y darllenydd, ond nid yw’n ateb fel y dylai.</translation>
    </message>
    <message>
        <source>Another program is using this smartcard, so it was not read further.</source>
        <translation>Mae rhaglen arall yn defnyddio’r cerdyn clyfar hwn, felly ni chafodd ei ddarllen ymhellach.</translation>
    </message>
    <message>
        <source>This smartcard belongs to a series that no longer works.</source>
        <translation>Mae’r cerdyn clyfar hwn yn perthyn i gyfres nad yw’n gweithio mwyach.</translation>
    </message>
    <message>
        <source>This smartcard answers, but this program cannot tell more about it.</source>
        <translation>Mae’r cerdyn clyfar hwn yn ateb, ond ni all y rhaglen hon ddweud mwy amdano.</translation>
    </message>
    <message>
        <source>There are no certificates on this smartcard.</source>
        <translation>Does dim tystysgrifau ar y cerdyn clyfar hwn.</translation>
    </message>
    <message>
        <source>The certificates on this smartcard ended on {date}.</source>
        <translation>Daeth y tystysgrifau ar y cerdyn clyfar hwn i ben ar {date}.</translation>
    </message>
    <message>
        <source>The certificates on this smartcard end on {date}.</source>
        <translation>Daw’r tystysgrifau ar y cerdyn clyfar hwn i ben ar {date}.</translation>
    </message>
    <message>
        <source>The certificates on this smartcard are in date until {date}.</source>
        <translation>Mae’r tystysgrifau ar y cerdyn clyfar hwn yn ddilys tan {date}.</translation>
    </message>
    <message>
        <source>This smartcard is locked: no passcode tries are left.</source>
        <translation>Mae’r cerdyn clyfar hwn wedi’i gloi: does dim cynnig cod ar ôl.</translation>
    </message>
    <message>
        <source>One passcode try is left on this smartcard.</source>
        <translation>Un cynnig cod sydd ar ôl ar y cerdyn clyfar hwn.</translation>
    </message>
    <message>
        <source>The passcode is not locked.</source>
        <translation>Nid yw’r cod wedi’i gloi.</translation>
    </message>
    <message>
        <source>This smartcard was read to the end.</source>
        <translation>Darllenwyd y cerdyn clyfar hwn i’r diwedd.</translation>
    </message>
    <message>
        <source>The network’s name service gave this computer no answer about: {hosts}.</source>
        <translation>Ni roddodd gwasanaeth enwau’r rhwydwaith ateb i’r cyfrifiadur hwn am: {hosts}.</translation>
    </message>
    <message>
        <source>The answer was not complete in time from: {hosts}.</source>
        <translation>Nid oedd yr ateb yn gyflawn mewn pryd gan: {hosts}.</translation>
    </message>
    <message>
        <source>The connection is there, but a server error came back from: {hosts}.</source>
        <translation>Mae’r cysylltiad yno, ond daeth gwall gweinydd yn ôl gan: {hosts}.</translation>
    </message>
    <message>
        <source>Something answers under the names of the health and care network (HSCN). Whether it is the network itself could not be told.</source>
        <translation>Mae rhywbeth yn ateb o dan enwau’r rhwydwaith iechyd a gofal (HSCN). Nid oedd modd dweud ai’r rhwydwaith ei hun ydyw.</translation>
    </message>
    <message>
        <source>A card reader went away while it was being looked at.</source>
        <translation>Aeth darllenydd cardiau i ffwrdd tra oedd yn cael ei archwilio.</translation>
    </message>
    <message>
        <source>Readers were not looked for, because the Smart Card service could not be asked.</source>
        <translation>Ni chwiliwyd am ddarllenwyr, gan nad oedd modd gofyn i’r gwasanaeth Smart Card.</translation>
    </message>
    <message>
        <source>Whether you are working at this computer itself could not be told.</source>
        <translation>Ni ellid dweud a ydych yn gweithio wrth y cyfrifiadur hwn ei hun.</translation>
    </message>
    <message>
        <source>NHS Identity Agent {version} does the smartcard login on this computer.</source>
        <translation>NHS Identity Agent {version} sy’n mewngofnodi â cherdyn clyfar ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>NHS Identity Agent {version} does the smartcard login on this computer. The national date of its end has passed.</source>
        <translation>NHS Identity Agent {version} sy’n mewngofnodi â cherdyn clyfar ar y cyfrifiadur hwn. Mae dyddiad cenedlaethol ei ddiwedd wedi mynd heibio.</translation>
    </message>
    <message>
        <source>NHS Identity Agent runs on this computer. Whether its version may still log in could not be told.</source>
        <translation>Mae NHS Identity Agent yn rhedeg ar y cyfrifiadur hwn. Ni ellid dweud a gaiff ei fersiwn fewngofnodi o hyd.</translation>
    </message>
    <message>
        <source>NHS Smartcard Connect does the smartcard login on this computer.</source>
        <translation>NHS Smartcard Connect sy’n mewngofnodi â cherdyn clyfar ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>This computer has no NHS login software.</source>
        <translation>Does dim meddalwedd mewngofnodi’r GIG ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>NHS Identity Agent {version} is too old: {least} is the oldest that may log in.</source>
        <translation>Mae NHS Identity Agent {version} yn rhy hen: {least} yw’r hynaf a gaiff fewngofnodi.</translation>
    </message>
    <message>
        <source>NHS Identity Agent is installed, but it is not running for you.</source>
        <translation>Mae NHS Identity Agent wedi’i osod, ond nid yw’n rhedeg i chi.</translation>
    </message>
    <message>
        <source>Nothing starts the login software on this computer by itself, and it is not running.</source>
        <translation>Does dim yn cychwyn y feddalwedd mewngofnodi ar y cyfrifiadur hwn ohono’i hun, ac nid yw’n rhedeg.</translation>
    </message>
    <message>
        <source>This computer has both NHS Identity Agent and NHS Smartcard Connect.</source>
        <translation>Mae NHS Identity Agent ac NHS Smartcard Connect ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>NHS Credential Management is not installed.</source>
        <translation>Nid yw NHS Credential Management wedi’i osod.</translation>
    </message>
    <message>
        <source>NHS Credential Management {version} is older than {least}, which is asked for now.</source>
        <translation>Mae NHS Credential Management {version} yn hŷn na {least}, y gofynnir amdano nawr.</translation>
    </message>
    <message>
        <source>NHS Credential Management is installed, but it is not running for you.</source>
        <translation>Mae NHS Credential Management wedi’i osod, ond nid yw’n rhedeg i chi.</translation>
    </message>
    <message>
        <source>NHS Credential Management is installed. Whether it runs could not be told.</source>
        <translation>Mae NHS Credential Management wedi’i osod. Ni ellid dweud a yw’n rhedeg.</translation>
    </message>
    <message>
        <source>NHS Credential Management is installed more than once, or has left something behind.</source>
        <translation>Mae NHS Credential Management wedi’i osod fwy nag unwaith, neu wedi gadael rhywbeth ar ôl.</translation>
    </message>
    <message>
        <source>NHS Credential Management is running.</source>
        <translation>Mae NHS Credential Management yn rhedeg.</translation>
    </message>
    <message>
        <source>NHS Port Service is not installed.</source>
        <translation>Nid yw NHS Port Service wedi’i osod.</translation>
    </message>
    <message>
        <source>NHS Port Service is installed, but it is not running.</source>
        <translation>Mae NHS Port Service wedi’i osod, ond nid yw’n rhedeg.</translation>
    </message>
    <message>
        <source>Whether NHS Port Service is running could not be told.</source>
        <translation>Ni ellid dweud a yw NHS Port Service yn rhedeg.</translation>
    </message>
    <message>
        <source>NHS Port Service is running.</source>
        <translation>Mae NHS Port Service yn rhedeg.</translation>
    </message>
    <message>
        <source>.NET Framework 4.8 is missing from this computer.</source>
        <translation>Mae .NET Framework 4.8 ar goll o’r cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>The Oberthur software for cards of series 8 was not found on this computer.</source>
        <translation>Ni chanfuwyd meddalwedd Oberthur ar gyfer cardiau cyfres 8 ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>The Windows driver for cards of series 9 and 10 was not found.</source>
        <translation>Ni chanfuwyd gyrrwr Windows ar gyfer cardiau cyfres 9 a 10.</translation>
    </message>
    <message>
        <source>Software for retired smartcards is still installed: {name}.</source>
        <translation>Mae meddalwedd ar gyfer hen gardiau clyfar yn dal wedi’i gosod: {name}.</translation>
    </message>
    <message>
        <source>NHS Identity Agent on this computer is set to a test system, which does not know everyday smartcards.</source>
        <translation>Mae NHS Identity Agent ar y cyfrifiadur hwn wedi’i osod i system brofi, nad yw’n adnabod cardiau clyfar bob dydd.</translation>
    </message>
    <message>
        <source>NHS login software is for Windows alone, so it was not looked for on this computer.</source>
        <translation>Ar gyfer Windows yn unig y mae meddalwedd mewngofnodi’r GIG, felly ni chwiliwyd amdani ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>{browser} is set to block the cookies that NHS login pages need on this computer.</source>
        <translation>Mae {browser} wedi’i osod i rwystro’r cwcis y mae tudalennau mewngofnodi’r GIG eu hangen ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>{browser} is set to keep NHS login pages from reaching the login software on this computer.</source>
        <translation>Mae {browser} wedi’i osod i gadw tudalennau mewngofnodi’r GIG rhag cyrraedd y feddalwedd mewngofnodi ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>{browser} asks before NHS login pages may reach the login software on this computer. The answer has to be Allow.</source>
        <translation>Mae {browser} yn gofyn cyn i dudalennau mewngofnodi’r GIG gael cyrraedd y feddalwedd mewngofnodi ar y cyfrifiadur hwn. Rhaid ateb Caniatáu.</translation>
    </message>
    <message>
        <source>Edge is set to open some pages in Internet Explorer mode, in which Care Identity Management stays blank.</source>
        <translation>Mae Edge wedi’i osod i agor rhai tudalennau ym modd Internet Explorer, lle mae Care Identity Management yn aros yn wag.</translation>
    </message>
    <message>
        <source>The Local intranet settings of this computer are not as NHS login software asks.</source>
        <translation>Nid yw gosodiadau mewnrwyd leol y cyfrifiadur hwn fel y mae meddalwedd mewngofnodi’r GIG yn gofyn.</translation>
    </message>
    <message>
        <source>{browser} is given an old NHS extension, which is known to get in the way of login.</source>
        <translation>Rhoddir hen estyniad y GIG i {browser}, a gwyddys ei fod yn rhwystro mewngofnodi.</translation>
    </message>
    <message>
        <source>Nothing in this computer’s browser policies stands in the way of login.</source>
        <translation>Does dim ym mholisïau porwr y cyfrifiadur hwn yn rhwystro mewngofnodi.</translation>
    </message>
    <message>
        <source>Browser settings are looked for in Windows’ policies, which this computer does not have.</source>
        <translation>Chwilir am osodiadau porwr ym mholisïau Windows, nad ydynt ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>The certificates on this smartcard begin on {date}.</source>
        <translation>Mae’r tystysgrifau ar y cerdyn clyfar hwn yn dechrau ar {date}.</translation>
    </message>
    <message>
        <source>A certificate on this smartcard was not understood, so its dates could not be told.</source>
        <translation>Ni ddeallwyd tystysgrif ar y cerdyn clyfar hwn, felly ni ellid dweud ei dyddiadau.</translation>
    </message>
    <message>
        <source>This smartcard does not say how many passcode tries are left.</source>
        <translation>Nid yw’r cerdyn clyfar hwn yn dweud faint o gynigion cod pas sydd ar ôl.</translation>
    </message>
    <message>
        <source>There is a card in the reader, but it could not be read.</source>
        <translation>Mae cerdyn yn y darllenydd, ond ni ellid ei ddarllen.</translation>
    </message>
    <message>
        <source>This smartcard answers too slowly here to be read to the end.</source>
        <translation>Mae’r cerdyn clyfar hwn yn ateb yn rhy araf yma i’w ddarllen i’r diwedd.</translation>
    </message>
    <message>
        <source>No card was looked for, because no reader could be asked.</source>
        <translation>Ni chwiliwyd am gerdyn, gan nad oedd modd gofyn i unrhyw ddarllenydd.</translation>
    </message>
    <message>
        <source>The Smart Card service runs, and does not let this user use card readers.</source>
        <translation>Mae’r gwasanaeth Smart Card yn rhedeg, ac nid yw’n gadael i’r defnyddiwr hwn ddefnyddio darllenwyr cardiau.</translation>
    </message>
    <message>
        <source>The Smart Card service answered with an error, so this could not be found out.</source>
        <translation>Atebodd y gwasanaeth Smart Card gyda gwall, felly ni ellid canfod hyn.</translation>
    </message>
    <message>
        <source>This computer’s clock agrees with the only servers that answered, but it does not trust them.</source>
        <translation>Mae cloc y cyfrifiadur hwn yn cytuno â’r unig weinyddion a atebodd, ond nid yw’n ymddiried ynddynt.</translation>
    </message>
    <message>
        <source>The clock could not be compared, since no login page answered with the time, or they did not agree on it.</source>
        <translation>Ni ellid cymharu’r cloc, gan na atebodd yr un dudalen fewngofnodi gyda’r amser, neu nid oeddent yn cytuno arno.</translation>
    </message>
    <message>
        <source>The login pages on the internet can be reached.</source>
        <translation>Gellir cyrraedd y tudalennau mewngofnodi ar y rhyngrwyd.</translation>
    </message>
    <message>
        <source>This computer cannot find: {hosts}.</source>
        <translation>Ni all y cyfrifiadur hwn ddod o hyd i: {hosts}.</translation>
    </message>
    <message>
        <source>The network does not let this computer reach: {hosts}.</source>
        <translation>Nid yw’r rhwydwaith yn gadael i’r cyfrifiadur hwn gyrraedd: {hosts}.</translation>
    </message>
    <message>
        <source>This computer does not trust the connection to: {hosts}.</source>
        <translation>Nid yw’r cyfrifiadur hwn yn ymddiried yn y cysylltiad â: {hosts}.</translation>
    </message>
    <message>
        <source>Whether this computer trusts the connection could not be told for: {hosts}.</source>
        <translation>Ni ellid dweud a yw’r cyfrifiadur hwn yn ymddiried yn y cysylltiad â: {hosts}.</translation>
    </message>
    <message>
        <source>The network opens and inspects secure connections to NHS login pages.</source>
        <translation>Mae’r rhwydwaith yn agor ac yn archwilio cysylltiadau diogel â thudalennau mewngofnodi’r GIG.</translation>
    </message>
    <message>
        <source>The health and care network (HSCN) cannot be reached from here.</source>
        <translation>Ni ellir cyrraedd y rhwydwaith iechyd a gofal (HSCN) oddi yma.</translation>
    </message>
    <message>
        <source>The health and care network (HSCN) can be reached.</source>
        <translation>Gellir cyrraedd y rhwydwaith iechyd a gofal (HSCN).</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Nid yw’r cyfrifiadur hwn wedi’i gysylltu â rhwydwaith.</translation>
    </message>
    <message>
        <source>This network wants you to sign in, or to accept its terms, before it lets you out.</source>
        <translation>Mae’r rhwydwaith hwn am i chi fewngofnodi, neu dderbyn ei delerau, cyn eich gadael allan.</translation>
    </message>
    <message>
        <source>A script decides how this computer reaches each page, so the way that a browser takes is not known here.</source>
        <translation>Sgript sy’n penderfynu sut mae’r cyfrifiadur hwn yn cyrraedd pob tudalen, felly nid yw llwybr y porwr yn hysbys yma.</translation>
    </message>
    <message>
        <source>The network’s proxy asks for a login before it lets this program through.</source>
        <translation>Mae dirprwy’r rhwydwaith yn gofyn am fewngofnodi cyn gadael i’r rhaglen hon fynd drwodd.</translation>
    </message>
    <message>
        <source>No addresses are named for this site to be looked for.</source>
        <translation>Nid oes cyfeiriadau wedi’u henwi i chwilio amdanynt ar y safle hwn.</translation>
    </message>
    <message>
        <source>This computer’s clock is right.</source>
        <translation>Mae cloc y cyfrifiadur hwn yn gywir.</translation>
    </message>
    <message>
        <source>This computer’s clock is {minutes} minutes {way}.</source>
        <translation>Mae cloc y cyfrifiadur hwn {minutes} munud yn anghywir ({way}).</translation>
    </message>
    <message>
        <source>A message that this program knows is on your screen.</source>
        <translation>Mae neges y mae’r rhaglen hon yn ei hadnabod ar eich sgrin.</translation>
    </message>
    <message>
        <source>No message that this program knows was found in the titles of your windows.</source>
        <translation>Ni chanfuwyd neges y mae’r rhaglen hon yn ei hadnabod yn nheitlau eich ffenestri.</translation>
    </message>
    <message>
        <source>The titles of your windows were not looked at.</source>
        <translation>Ni edrychwyd ar deitlau eich ffenestri.</translation>
    </message>
    <message>
        <source>This check took too long, so it was stopped.</source>
        <translation>Cymerodd y gwiriad hwn ormod o amser, felly cafodd ei stopio.</translation>
    </message>
    <message>
        <source>This check could not be finished.</source>
        <translation>Ni ellid gorffen y gwiriad hwn.</translation>
    </message>
</context>
<context>
    <name>hours</name>
    <message>
        <source>Open now</source>
        <translation>Ar agor nawr</translation>
    </message>
    <message>
        <source>Open now until {time}</source>
        <translation>Ar agor nawr tan {time}</translation>
    </message>
    <message>
        <source>Open now until midnight</source>
        <translation>Ar agor nawr tan hanner nos</translation>
    </message>
    <message>
        <source>Open now until {day} {time}</source>
        <translation>Ar agor nawr. Yn cau: {day} {time}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Ar gau nawr</translation>
    </message>
    <message>
        <source>Closed. Opens today {time}</source>
        <translation>Ar gau. Yn agor heddiw {time}</translation>
    </message>
    <message>
        <source>Closed. Opens {day} {time}</source>
        <translation>Ar gau. Yn agor: {day} {time}</translation>
    </message>
    <message>
        <source>{days} {times}</source>
        <translation>{days} {times}</translation>
    </message>
    <message>
        <source>{days}: {note}</source>
        <translation>{days}: {note}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first}, {last}</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Bob dydd</translation>
    </message>
    <message>
        <source>Bank holidays</source>
        <translation>Gwyliau banc</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} i {end}</translation>
    </message>
    <message>
        <source>{times} and {more}</source>
        <translation>{times}, {more}</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>drwy’r dydd</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>ar gau</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>This computer cannot tell.</source>
        <translation>Ni all y cyfrifiadur hwn ddweud.</translation>
    </message>
    <message>
        <source>The checks found no sign of it.</source>
        <translation>Ni welodd y gwiriadau unrhyw arwydd ohono.</translation>
    </message>
    <message>
        <source>You chose this.</source>
        <translation>Chi ddewisodd hyn.</translation>
    </message>
    <message>
        <source>The message can mean this.</source>
        <translation>Gall y neges olygu hyn.</translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message>
        <source>Problem: {title}</source>
        <translation>Problem: {title}</translation>
    </message>
    <message>
        <source>Problem: none of the pictures fits</source>
        <translation>Problem: nid oes llun sy’n cyfateb</translation>
    </message>
    <message>
        <source>Problem: not told, a smartcard was put in to be looked at</source>
        <translation>Problem: heb ei nodi, rhoddwyd cerdyn clyfar i mewn i’w wirio</translation>
    </message>
    <message>
        <source>Where: {computer}. Seen since: {since}</source>
        <translation>Ble: {computer}. Gwelwyd ers: {since}</translation>
    </message>
    <message>
        <source>Where: {computer}, {organisation}. Seen since: {since}</source>
        <translation>Ble: {computer}, {organisation}. Gwelwyd ers: {since}</translation>
    </message>
    <message>
        <source>Reference: {reference}</source>
        <translation>Cyfeirnod: {reference}</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Enw: {name}</translation>
    </message>
    <message>
        <source>Call back on: {telephone}</source>
        <translation>Ffonio’n ôl ar: {telephone}</translation>
    </message>
    <message>
        <source>Number on the card (UUID): {card}</source>
        <translation>Rhif ar y cerdyn (UUID): {card}</translation>
    </message>
    <message>
        <source>On the screen: {says}</source>
        <translation>Ar y sgrin: {says}</translation>
    </message>
    <message>
        <source>On the screen: {says} ({code})</source>
        <translation>Ar y sgrin: {says} ({code})</translation>
    </message>
    <message>
        <source>{question} {answer}</source>
        <translation>{question} {answer}</translation>
    </message>
    <message>
        <source>{question} not known</source>
        <translation>{question} ddim yn hysbys</translation>
    </message>
    <message>
        <source>Found: {finding} ({code})</source>
        <translation>Canfuwyd: {finding} ({code})</translation>
    </message>
    <message>
        <source>Not found out: {finding} ({code})</source>
        <translation>Heb ei ganfod: {finding} ({code})</translation>
    </message>
    <message>
        <source>Not checked: {checks}</source>
        <translation>Heb ei wirio: {checks}</translation>
    </message>
    <message>
        <source>Written: {time}</source>
        <translation>Ysgrifennwyd: {time}</translation>
    </message>
    <message>
        <source>{code}: {details}</source>
        <translation>{code}: {details}</translation>
    </message>
    <message>
        <source>{cause}: {standing}</source>
        <translation>{cause}: {standing}</translation>
    </message>
    <message>
        <source>Guidance: {id}, reviewed {reviewed}</source>
        <translation>Canllawiau: {id}, adolygwyd {reviewed}</translation>
    </message>
    <message>
        <source>Checks: none ran on this computer, so nothing is ruled out</source>
        <translation>Gwiriadau: ni redodd yr un ar y cyfrifiadur hwn, felly does dim wedi’i ddiystyru</translation>
    </message>
    <message>
        <source>Checks: skipped before they had all finished</source>
        <translation>Gwiriadau: hepgorwyd cyn iddynt i gyd orffen</translation>
    </message>
    <message>
        <source>Working: {finding}</source>
        <translation>Yn gweithio: {finding}</translation>
    </message>
    <message>
        <source>Looked at: {title}</source>
        <translation>Edrychwyd ar: {title}</translation>
    </message>
    <message>
        <source>Cannot be seen here: {titles}</source>
        <translation>Ni ellir ei weld yma: {titles}</translation>
    </message>
    <message>
        <source>Tried: {step} (it helped)</source>
        <translation>Rhoddwyd cynnig ar: {step} (helpodd)</translation>
    </message>
    <message>
        <source>Tried: {step} (it did not help)</source>
        <translation>Rhoddwyd cynnig ar: {step} (ni helpodd)</translation>
    </message>
    <message>
        <source>Tried: nothing yet</source>
        <translation>Rhoddwyd cynnig ar: dim eto</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Wedi’i wneud: {step}</translation>
    </message>
    <message>
        <source>Still to be done: {step}</source>
        <translation>Eto i’w wneud: {step}</translation>
    </message>
    <message>
        <source>For local IT: {step}</source>
        <translation>I TG lleol: {step}</translation>
    </message>
    <message>
        <source>For the Registration Authority: {step}</source>
        <translation>I’r Awdurdod Cofrestru: {step}</translation>
    </message>
    <message>
        <source>For the National Service Desk: {step}</source>
        <translation>I’r Ddesg Wasanaeth Genedlaethol: {step}</translation>
    </message>
    <message>
        <source>Login software: {versions}</source>
        <translation>Meddalwedd mewngofnodi: {versions}</translation>
    </message>
    <message>
        <source>Login software: not found out</source>
        <translation>Meddalwedd mewngofnodi: heb ei chanfod</translation>
    </message>
    <message>
        <source>Guidance of {reviewed}, program {program}</source>
        <translation>Canllawiau {reviewed}, rhaglen {program}</translation>
    </message>
</context>
</TS>
