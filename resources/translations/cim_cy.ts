<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>CheckRow</name>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time used: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>How to find them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>What do you see on your screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the picture that is most like it. It does not have to match exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Choose one of these answers, then select Continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThisComputerPage</name>
    <message>
        <source>Leave your smartcard in the reader. Nothing is changed, and you are never asked for your passcode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the card anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip these checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checks are switched off on this computer, so nothing is ruled out. Select Continue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleshooterWindow</name>
    <message>
        <source>Smartcard not working?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot see patient records now? Use your local downtime procedure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot see patient records now? Use your local downtime procedure while this is fixed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatToDoPage</name>
    <message>
        <source>What else it could be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who can help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checks did not run, so nothing has been ruled out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another way in for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {count} · {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It worked if: {sign}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it works now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, show the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did that fix it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you and your Registration Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT, with the National Service Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoCanHelpPage</name>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them what you see. They can find out more than this computer can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact your local IT helpdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can mend what needs an administrator on this computer, its card reader or the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact the National Service Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local IT asks them for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact your Registration Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can see and mend what this computer cannot: your profile, your roles and your certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have tried every step here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have this ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never give anyone your passcode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another way in for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For IT and RA staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names and no patient details are in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. You can paste it into a message.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorksNowPage</name>
    <message>
        <source>Good: it works now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go back to your work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helped: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it happens again, tell your local IT helpdesk. It may need a lasting repair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of what you did here is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Smart card service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your smartcard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>The Smart Card service is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Smart Card service does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers found: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not see a card reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card reader is plugged in, but this computer cannot use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers cannot be looked for while the Smart Card service does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no smartcard in the reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are cards in {count} readers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card is in the reader, but it does not answer as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using this smartcard, so it was not read further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This smartcard belongs to a series that no longer works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This smartcard answers, but this program cannot tell more about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no certificates on this smartcard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificates on this smartcard ended on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificates on this smartcard end on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificates on this smartcard are in date until {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This smartcard is locked: no passcode tries are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One passcode try is left on this smartcard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passcode is not locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This smartcard was read to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card can be looked for without a reader that works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check took too long, so it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check could not be finished.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>link</name>
    <message>
        <source>Open, shown below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>This computer cannot tell.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>That did not work, so here is a fresh start. Local IT can look in the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
