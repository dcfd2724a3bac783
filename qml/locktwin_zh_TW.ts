<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>AirList</name>
    <message>
        <source>House Wi-Fi</source>
        <translation>屋內 Wi-Fi</translation>
    </message>
    <message>
        <source>Wi-Fi of the house</source>
        <translation>屋內 Wi-Fi</translation>
    </message>
    <message>
        <source>on</source>
        <translation>開</translation>
    </message>
    <message>
        <source>unsteady</source>
        <translation>不穩</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>Its strength at the lock</source>
        <translation>門鎖處的訊號</translation>
    </message>
    <message>
        <source>The cloud answers</source>
        <translation>雲端有回應</translation>
    </message>
    <message>
        <source>The cloud between lock and phones</source>
        <translation>門鎖與手機之間的雲端</translation>
    </message>
    <message>
        <source>Accessories, added by %1&apos;s phone</source>
        <translation>配件（由 %1 的手機加入）</translation>
    </message>
    <message>
        <source>Door sensor</source>
        <translation>門磁感測器</translation>
    </message>
    <message>
        <source>Add a door sensor</source>
        <translation>加入門磁感測器</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>遙控器</translation>
    </message>
    <message>
        <source>Add a remote control</source>
        <translation>加入遙控器</translation>
    </message>
    <message>
        <source>%1, not added</source>
        <translation>%1（未加入）</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>按下</translation>
    </message>
    <message>
        <source>Press %1</source>
        <translation>按下%1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
    <message>
        <source>An administrator&apos;s phone adds them: pair one first.</source>
        <translation>由管理員的手機新增：請先配對一支。</translation>
    </message>
    <message>
        <source>Link with %1</source>
        <translation>與 %1 連動</translation>
    </message>
    <message>
        <source>Unlock %1 with this lock</source>
        <translation>與此鎖連動開啟 %1</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>解除連動</translation>
    </message>
    <message>
        <source>Unlink from %1</source>
        <translation>解除與 %1 的連動</translation>
    </message>
</context>
<context>
    <name>AlarmFlood</name>
    <message>
        <source>The siren sounds.</source>
        <translation>警報器正在響。</translation>
    </message>
</context>
<context>
    <name>BatteryControls</name>
    <message>
        <source>Battery</source>
        <translation>電池</translation>
    </message>
    <message>
        <source>Voltage and current</source>
        <translation>電壓與電流</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>裝回</translation>
    </message>
    <message>
        <source>Put the battery in the wrong way round</source>
        <translation>把電池反向裝入</translation>
    </message>
    <message>
        <source>Charge for 1 h</source>
        <translation>充電 1 小時</translation>
    </message>
    <message>
        <source>Charge of the next battery</source>
        <translation>下一顆電池的電量</translation>
    </message>
    <message>
        <source>Type-C port</source>
        <translation>Type-C 充電孔</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>未接</translation>
    </message>
    <message>
        <source>power bank</source>
        <translation>行動電源</translation>
    </message>
    <message>
        <source>wall charger</source>
        <translation>壁式充電器</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>20 V charger</source>
        <translation>20 V 充電器</translation>
    </message>
    <message>
        <source>wrong polarity</source>
        <translation>極性接反</translation>
    </message>
    <message>
        <source>Charge / estimate</source>
        <translation>電量／門鎖估計</translation>
    </message>
    <message>
        <source>A pin holds SET down</source>
        <translation>用針卡住 SET</translation>
    </message>
    <message>
        <source>A pin holds SET down, so that both hands are free</source>
        <translation>用針卡住 SET 鍵，騰出雙手</translation>
    </message>
    <message>
        <source>Take the rear cover off, to reach the battery</source>
        <translation>取下後蓋，才能拿到電池</translation>
    </message>
    <message>
        <source>Put another battery in, charged to %1%</source>
        <translation>裝入另一顆電量 %1% 的電池</translation>
    </message>
    <message>
        <source>Take the cover off</source>
        <translation>取下後蓋</translation>
    </message>
    <message>
        <source>Next battery</source>
        <translation>下一顆電池</translation>
    </message>
    <message>
        <source>Remove battery</source>
        <translation>取出電池</translation>
    </message>
    <message>
        <source>Fit reversed</source>
        <translation>反向裝入</translation>
    </message>
    <message>
        <source>Fit another, %1%</source>
        <translation>換一顆，%1%</translation>
    </message>
</context>
<context>
    <name>BenchColumn</name>
    <message>
        <source>What the bench shows</source>
        <translation>工作台顯示的內容</translation>
    </message>
    <message>
        <source>Oscilloscope</source>
        <translation>示波器</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>中斷點</translation>
    </message>
    <message>
        <source>Breakpoints %1</source>
        <translation>中斷點 %1</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>Events or breakpoints</source>
        <translation>事件或中斷點</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Breakpoints %1</source>
        <translation>中斷點 %1</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>中斷點</translation>
    </message>
</context>
<context>
    <name>BoltCutaway</name>
    <message>
        <source>Lock body without its cover: %1, %2</source>
        <translation>打開蓋子的鎖體：%1，%2</translation>
    </message>
    <message>
        <source>side load %1</source>
        <translation>側向力 %1</translation>
    </message>
    <message>
        <source>the door is open</source>
        <translation>門是開的</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>第 %1 次</translation>
    </message>
</context>
<context>
    <name>BoltInset</name>
    <message>
        <source>Bolts, magnified: %1, %2</source>
        <translation>鎖舌放大圖：%1，%2</translation>
    </message>
    <message>
        <source>the door is open</source>
        <translation>門是開的</translation>
    </message>
    <message>
        <source>bolts from above</source>
        <translation>鎖舌俯視</translation>
    </message>
</context>
<context>
    <name>BookmarkFlag</name>
    <message>
        <source>Bookmark %1 at %2</source>
        <translation>書籤「%1」，%2</translation>
    </message>
</context>
<context>
    <name>BookmarkRow</name>
    <message>
        <source>To %1, %2</source>
        <translation>前往「%1」，%2</translation>
    </message>
    <message>
        <source>Name of the bookmark at %1</source>
        <translation>%1 的書籤名稱</translation>
    </message>
    <message>
        <source>Remove the bookmark %1</source>
        <translation>移除書籤「%1」</translation>
    </message>
    <message>
        <source>%1 is out of reach</source>
        <translation>無法前往 %1</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>無法前往</translation>
    </message>
</context>
<context>
    <name>BreakpointBoard</name>
    <message>
        <source>Pause at the event</source>
        <translation>在此事件暫停</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Pause at this event</source>
        <translation>發生此事件時暫停</translation>
    </message>
    <message>
        <source>Pause when the signal</source>
        <translation>依訊號暫停</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>above</source>
        <translation>高於</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低於</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等於</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>可用：%1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Pause when this holds</source>
        <translation>條件成立時暫停</translation>
    </message>
    <message>
        <source>The value is a number.</source>
        <translation>請輸入數字。</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>中斷點</translation>
    </message>
    <message>
        <source>None. The world pauses at the end of the step in which one is met.</source>
        <translation>沒有中斷點。遇到中斷點時，模擬會在該步結束時暫停。</translation>
    </message>
    <message>
        <source>Pause at an event</source>
        <translation>在事件發生時暫停</translation>
    </message>
    <message>
        <source>Pause when</source>
        <translation>符合條件時暫停</translation>
    </message>
</context>
<context>
    <name>BreakpointRow</name>
    <message>
        <source>Remove: %1</source>
        <translation>移除：%1</translation>
    </message>
</context>
<context>
    <name>CaptionBubble</name>
    <message>
        <source>The lock is silent.</source>
        <translation>門鎖沒有聲音。</translation>
    </message>
</context>
<context>
    <name>DistanceRuler</name>
    <message>
        <source>Distance from the camera: %1</source>
        <translation>與鏡頭的距離：%1</translation>
    </message>
    <message>
        <source>Nobody is before the door</source>
        <translation>門前沒有人</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 shows no face</source>
        <translation>%1 未露臉</translation>
    </message>
    <message>
        <source>Distance from the camera</source>
        <translation>與鏡頭的距離</translation>
    </message>
</context>
<context>
    <name>DoorCard</name>
    <message>
        <source>What is seen from above</source>
        <translation>俯視的對象</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>門</translation>
    </message>
    <message>
        <source>Bolts</source>
        <translation>鎖舌</translation>
    </message>
</context>
<context>
    <name>DoorHandle</name>
    <message>
        <source>Inside handle, seen from above</source>
        <translation>內把手（俯視）</translation>
    </message>
    <message>
        <source>Outside handle, seen from above</source>
        <translation>外把手（俯視）</translation>
    </message>
</context>
<context>
    <name>DoorLeaf</name>
    <message>
        <source>Door leaf</source>
        <translation>門扇</translation>
    </message>
</context>
<context>
    <name>DoorVerbs</name>
    <message>
        <source>Open from outside</source>
        <translation>由外開門</translation>
    </message>
    <message>
        <source>Open from inside</source>
        <translation>由內開門</translation>
    </message>
    <message>
        <source>Shut</source>
        <translation>關門</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開門</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>由外</translation>
    </message>
    <message>
        <source>Press the outside handle and open the door</source>
        <translation>壓下外把手並開門</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>由內</translation>
    </message>
    <message>
        <source>Press the inside handle and open the door</source>
        <translation>壓下內把手並開門</translation>
    </message>
    <message>
        <source>Shut the door</source>
        <translation>把門關上</translation>
    </message>
</context>
<context>
    <name>DoorView</name>
    <message>
        <source>inside</source>
        <translation>室內</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>室外</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Front door</source>
        <translation>大門</translation>
    </message>
    <message>
        <source>Garden door</source>
        <translation>花園門</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>%1, in %2</source>
        <translation>%1，單位 %2</translation>
    </message>
</context>
<context>
    <name>EventBoard</name>
    <message>
        <source>Which events</source>
        <translation>事件種類</translation>
    </message>
    <message>
        <source>Of which day</source>
        <translation>哪一天</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>第 %1 天</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search the events</source>
        <translation>搜尋事件</translation>
    </message>
    <message>
        <source>Save these events as a table (.csv)</source>
        <translation>將這些事件存成表格 (.csv)</translation>
    </message>
    <message>
        <source>Save these events</source>
        <translation>儲存這些事件</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>無法寫入 %1。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Nothing of this has happened.</source>
        <translation>沒有符合的事件。</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>no reason given</source>
        <translation>未說明原因</translation>
    </message>
    <message>
        <source>the bolt jams</source>
        <translation>鎖舌卡住</translation>
    </message>
    <message>
        <source>the door is open</source>
        <translation>門是開的</translation>
    </message>
    <message>
        <source>the battery is empty</source>
        <translation>電量耗盡</translation>
    </message>
    <message>
        <source>the bolt switches contradict each other</source>
        <translation>鎖舌開關互相矛盾</translation>
    </message>
    <message>
        <source>the store failed</source>
        <translation>儲存失敗</translation>
    </message>
    <message>
        <source>at start</source>
        <translation>（開機時）</translation>
    </message>
    <message>
        <source>by credential</source>
        <translation>（開鎖方式）</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>（自動）</translation>
    </message>
    <message>
        <source>by the inside button</source>
        <translation>（室內按鍵）</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>（手動）</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理員</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>The firmware started</source>
        <translation>韌體已啟動</translation>
    </message>
    <message>
        <source>The store is damaged: %1</source>
        <translation>儲存區損壞：%1</translation>
    </message>
    <message>
        <source>Locked %1</source>
        <translation>已上鎖%1</translation>
    </message>
    <message>
        <source>Unlocked %1</source>
        <translation>已開鎖%1</translation>
    </message>
    <message>
        <source>Alarm: the bolt jammed %1 times</source>
        <translation>警報：鎖舌卡住 %1 次</translation>
    </message>
    <message>
        <source>Door opened</source>
        <translation>門已打開</translation>
    </message>
    <message>
        <source>Door closed</source>
        <translation>門已關上</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1遭拒：%2</translation>
    </message>
    <message>
        <source>Not locked: %2</source>
        <translation>未能上鎖：%2</translation>
    </message>
    <message>
        <source>Not unlocked: %2</source>
        <translation>未能開鎖：%2</translation>
    </message>
    <message>
        <source>Alarm: the front panel was torn off</source>
        <translation>警報：前面板遭拆除</translation>
    </message>
    <message>
        <source>Alarm: the door was left open</source>
        <translation>警報：門未關</translation>
    </message>
    <message>
        <source>Alarm: the locked door was forced open</source>
        <translation>警報：上鎖的門遭強行打開</translation>
    </message>
    <message>
        <source>Alarm: the door was opened from inside in away mode</source>
        <translation>警報：離家模式中有人由內開門</translation>
    </message>
    <message>
        <source>Alarm: the door direction is set wrongly</source>
        <translation>警報：開門方向設定錯誤</translation>
    </message>
    <message>
        <source>Away mode is on</source>
        <translation>離家模式已開啟</translation>
    </message>
    <message>
        <source>Somebody rang</source>
        <translation>有人按門鈴</translation>
    </message>
    <message>
        <source>The door direction is set</source>
        <translation>開門方向已設定</translation>
    </message>
    <message>
        <source>Pairing mode is on: the rear screen shows the code</source>
        <translation>配對模式已開啟：後面板螢幕顯示 QR&#xa0;碼</translation>
    </message>
    <message>
        <source>Pairing mode is over: %1</source>
        <translation>配對模式結束：%1</translation>
    </message>
    <message>
        <source>Factory reset: waiting for ✓</source>
        <translation>恢復出廠設定：等待按 ✓ 確認</translation>
    </message>
    <message>
        <source>Factory reset not confirmed: nothing was erased</source>
        <translation>未確認恢復出廠設定：資料未清除</translation>
    </message>
    <message>
        <source>Factory reset: everything is being erased</source>
        <translation>恢復出廠設定：正在清除全部資料</translation>
    </message>
    <message>
        <source>The Type-C port supplies the lock</source>
        <translation>由 Type-C 孔供電</translation>
    </message>
    <message>
        <source>%1 not enrolled: %2</source>
        <translation>%1登錄失敗：%2</translation>
    </message>
    <message>
        <source>Setting changed: %1</source>
        <translation>已變更設定：%1</translation>
    </message>
    <message>
        <source>The app set the clock</source>
        <translation>手機 App 已設定時間</translation>
    </message>
    <message>
        <source>The app set the clock back</source>
        <translation>手機 App 將時間往回調</translation>
    </message>
    <message>
        <source>The time is unknown until the app sets it</source>
        <translation>時間未知，待手機 App 設定</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>A switch is not believed: %1</source>
        <translation>開關訊號不可信：%1</translation>
    </message>
    <message>
        <source>Visitors&apos; code %1 was made</source>
        <translation>已建立訪客密碼 %1</translation>
    </message>
    <message>
        <source>Visitors&apos; code %1 was deleted</source>
        <translation>已刪除訪客密碼 %1</translation>
    </message>
    <message>
        <source>The app gave the time zone of the house</source>
        <translation>手機設定了房屋所在時區</translation>
    </message>
    <message>
        <source>Water on the keypad, or something leans on it: ignored</source>
        <translation>鍵盤有水或被壓住：已忽略</translation>
    </message>
    <message>
        <source>Alarm: somebody attacks the lock (%1)</source>
        <translation>警報：有人攻擊門鎖（%1）</translation>
    </message>
    <message>
        <source>the bolt switch &apos;out&apos;</source>
        <translation>鎖舌「伸出」開關</translation>
    </message>
    <message>
        <source>the bolt switch &apos;in&apos;</source>
        <translation>鎖舌「縮回」開關</translation>
    </message>
    <message>
        <source>one of the two bolt switches</source>
        <translation>兩個鎖舌開關之一</translation>
    </message>
    <message>
        <source>Pairing mode is over: a phone was paired</source>
        <translation>配對模式結束：已配對手機</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>開鎖方式</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人臉</translation>
    </message>
    <message>
        <source>Palm</source>
        <translation>掌靜脈</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指紋</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性密碼</translation>
    </message>
    <message>
        <source>Recurring code</source>
        <translation>訪客定期密碼</translation>
    </message>
    <message>
        <source>Bluetooth key</source>
        <translation>藍牙鑰匙</translation>
    </message>
    <message>
        <source>Guest key</source>
        <translation>訪客鑰匙</translation>
    </message>
    <message>
        <source>Remote unlocking</source>
        <translation>遠端開鎖</translation>
    </message>
    <message>
        <source>Remote control</source>
        <translation>遙控器</translation>
    </message>
    <message>
        <source>Linked lock</source>
        <translation>連動門鎖</translation>
    </message>
    <message>
        <source>Mechanical key</source>
        <translation>機械鑰匙</translation>
    </message>
    <message>
        <source>Inside handle</source>
        <translation>內把手</translation>
    </message>
    <message>
        <source>wrong or unknown</source>
        <translation>錯誤或無法辨識</translation>
    </message>
    <message>
        <source>privacy mode is on</source>
        <translation>隱私模式已開啟</translation>
    </message>
    <message>
        <source>not valid at this time</source>
        <translation>不在有效時間內</translation>
    </message>
    <message>
        <source>the time is unknown</source>
        <translation>時間未知</translation>
    </message>
    <message>
        <source>this is switched off</source>
        <translation>此功能已關閉</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>無法讀取</translation>
    </message>
    <message>
        <source>the sensor failed</source>
        <translation>感測器故障</translation>
    </message>
    <message>
        <source>the motor drives the wrong way</source>
        <translation>馬達轉向錯誤</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>no room is left</source>
        <translation>空間已滿</translation>
    </message>
    <message>
        <source>there is no such entry</source>
        <translation>查無此項目</translation>
    </message>
    <message>
        <source>in use already</source>
        <translation>已被使用</translation>
    </message>
    <message>
        <source>the PIN is too simple</source>
        <translation>密碼過於簡單</translation>
    </message>
    <message>
        <source>the last administrator must stay</source>
        <translation>必須保留最後一位管理員</translation>
    </message>
    <message>
        <source>the lock is busy</source>
        <translation>門鎖忙碌中</translation>
    </message>
    <message>
        <source>the value is out of range</source>
        <translation>數值超出範圍</translation>
    </message>
    <message>
        <source>the time is up</source>
        <translation>操作逾時</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the door is not locked</source>
        <translation>門未上鎖</translation>
    </message>
    <message>
        <source>forged frames</source>
        <translation>偽造的訊框</translation>
    </message>
    <message>
        <source>a module does not prove itself</source>
        <translation>模組無法證明身分</translation>
    </message>
    <message>
        <source>the random words are none</source>
        <translation>亂數已不隨機</translation>
    </message>
    <message>
        <source>the front panel was torn off</source>
        <translation>前面板曾被拆下</translation>
    </message>
    <message>
        <source>by the mechanical key</source>
        <translation>（機械鑰匙）</translation>
    </message>
    <message>
        <source>by the countdown</source>
        <translation>（倒數上鎖）</translation>
    </message>
    <message>
        <source>by a key of the front panel</source>
        <translation>（前面板按鍵）</translation>
    </message>
    <message>
        <source>by the app</source>
        <translation>（手機 App）</translation>
    </message>
    <message>
        <source>by the linked lock</source>
        <translation>（連動門鎖）</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>無身分</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>訪客</translation>
    </message>
    <message>
        <source>Door sensor</source>
        <translation>門磁感測器</translation>
    </message>
    <message>
        <source>lock body</source>
        <translation>鎖體</translation>
    </message>
    <message>
        <source>door direction</source>
        <translation>開門方向</translation>
    </message>
    <message>
        <source>language of the voice</source>
        <translation>語音語言</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>start of face recognition</source>
        <translation>人臉辨識啟動方式</translation>
    </message>
    <message>
        <source>start of palm recognition</source>
        <translation>掌靜脈辨識啟動方式</translation>
    </message>
    <message>
        <source>lockout after wrong tries</source>
        <translation>錯誤過多時暫停輸入</translation>
    </message>
    <message>
        <source>privacy mode</source>
        <translation>隱私模式</translation>
    </message>
    <message>
        <source>remote unlocking</source>
        <translation>遠端開鎖</translation>
    </message>
    <message>
        <source>countdown locking</source>
        <translation>倒數上鎖</translation>
    </message>
    <message>
        <source>delay of countdown locking</source>
        <translation>倒數上鎖秒數</translation>
    </message>
    <message>
        <source>unlocking of the linked lock</source>
        <translation>連動開鎖</translation>
    </message>
    <message>
        <source>delay of the linked lock</source>
        <translation>連動門鎖上鎖秒數</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>藍牙</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>無線網路</translation>
    </message>
    <message>
        <source>key of away mode</source>
        <translation>離家模式按鍵</translation>
    </message>
    <message>
        <source>away mode</source>
        <translation>離家模式</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>each lockout twice as long</source>
        <translation>每次暫停時間加倍</translation>
    </message>
    <message>
        <source>%2 added: %1</source>
        <translation>已新增%2：%1</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1正確</translation>
    </message>
    <message>
        <source>Silent alarm: %2 was forced to open (%1)</source>
        <translation>無聲警報：%2 遭脅迫開鎖（%1）</translation>
    </message>
    <message>
        <source>Away mode is off (%1)</source>
        <translation>離家模式已解除（%1）</translation>
    </message>
    <message>
        <source>Paired: %1 (%2)</source>
        <translation>已配對：%1（%2）</translation>
    </message>
    <message>
        <source>The key of %1 was deleted</source>
        <translation>已刪除 %1 的鑰匙</translation>
    </message>
    <message>
        <source>The validity of %1 was changed</source>
        <translation>已變更 %1 的有效時間</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 已刪除</translation>
    </message>
    <message>
        <source>%1 of %2 enrolled</source>
        <translation>已登錄 %2 的%1</translation>
    </message>
    <message>
        <source>%1 of %2 deleted</source>
        <translation>已刪除 %2 的%1</translation>
    </message>
    <message>
        <source>%1 was invited</source>
        <translation>已邀請 %1</translation>
    </message>
    <message>
        <source>%1 belongs to %2 now</source>
        <translation>%1 現屬於 %2</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>使用者 %1</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>手機 %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，由 %2 操作</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Alarm: %1 wrong tries, locked out</source>
        <translation>警報：錯誤 %1 次，暫停輸入</translation>
    </message>
    <message>
        <source>The lockout is over</source>
        <translation>已恢復輸入</translation>
    </message>
    <message>
        <source>Battery low: %1%</source>
        <translation>電量不足：%1%</translation>
    </message>
    <message>
        <source>Unlocked with %2, %3</source>
        <translation>%3 以%2開鎖</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>儲存區損壞</translation>
    </message>
    <message>
        <source>A user was added</source>
        <translation>已新增使用者</translation>
    </message>
    <message>
        <source>A credential was accepted</source>
        <translation>開鎖驗證通過</translation>
    </message>
    <message>
        <source>A credential was refused</source>
        <translation>開鎖驗證遭拒</translation>
    </message>
    <message>
        <source>Alarm: too many wrong tries</source>
        <translation>警報：錯誤次數過多</translation>
    </message>
    <message>
        <source>Locked, in whatever way</source>
        <translation>以任何方式上鎖</translation>
    </message>
    <message>
        <source>Unlocked, in whatever way</source>
        <translation>以任何方式開鎖</translation>
    </message>
    <message>
        <source>Not locked, for any reason</source>
        <translation>因任何原因未能上鎖</translation>
    </message>
    <message>
        <source>Not unlocked, for any reason</source>
        <translation>因任何原因未能開鎖</translation>
    </message>
    <message>
        <source>Alarm: the bolt jammed</source>
        <translation>警報：鎖舌卡住</translation>
    </message>
    <message>
        <source>Battery low</source>
        <translation>電量不足</translation>
    </message>
    <message>
        <source>Silent alarm: somebody was forced to open</source>
        <translation>無聲警報：有人遭脅迫開鎖</translation>
    </message>
    <message>
        <source>Away mode is off</source>
        <translation>離家模式已解除</translation>
    </message>
    <message>
        <source>Pairing mode is over</source>
        <translation>配對模式結束</translation>
    </message>
    <message>
        <source>A phone was paired</source>
        <translation>已配對手機</translation>
    </message>
    <message>
        <source>The key of a phone was deleted</source>
        <translation>已刪除手機的鑰匙</translation>
    </message>
    <message>
        <source>The validity of a user was changed</source>
        <translation>已變更使用者的有效時間</translation>
    </message>
    <message>
        <source>A user was deleted</source>
        <translation>已刪除使用者</translation>
    </message>
    <message>
        <source>A credential was enrolled</source>
        <translation>已登錄開鎖方式</translation>
    </message>
    <message>
        <source>A credential was deleted</source>
        <translation>已刪除開鎖方式</translation>
    </message>
    <message>
        <source>An enrolment failed</source>
        <translation>登錄失敗</translation>
    </message>
    <message>
        <source>A setting was changed</source>
        <translation>已變更設定</translation>
    </message>
    <message>
        <source>A switch is not believed</source>
        <translation>開關訊號不可信</translation>
    </message>
    <message>
        <source>A phone was invited</source>
        <translation>已邀請手機</translation>
    </message>
    <message>
        <source>A phone belongs to somebody else now</source>
        <translation>手機已改屬他人</translation>
    </message>
    <message>
        <source>A visitors&apos; code was made</source>
        <translation>已建立訪客密碼</translation>
    </message>
    <message>
        <source>A visitors&apos; code was deleted</source>
        <translation>已刪除訪客密碼</translation>
    </message>
    <message>
        <source>Alarm: somebody attacks the lock</source>
        <translation>警報：有人攻擊門鎖</translation>
    </message>
    <message>
        <source>a credential</source>
        <translation>開鎖方式</translation>
    </message>
    <message>
        <source>the PIN</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>the face</source>
        <translation>人臉</translation>
    </message>
    <message>
        <source>the palm</source>
        <translation>掌靜脈</translation>
    </message>
    <message>
        <source>the fingerprint</source>
        <translation>指紋</translation>
    </message>
    <message>
        <source>a one-time code</source>
        <translation>一次性密碼</translation>
    </message>
    <message>
        <source>a recurring code</source>
        <translation>訪客定期密碼</translation>
    </message>
    <message>
        <source>the Bluetooth key</source>
        <translation>藍牙鑰匙</translation>
    </message>
    <message>
        <source>a guest key</source>
        <translation>訪客鑰匙</translation>
    </message>
    <message>
        <source>the remote control</source>
        <translation>遙控器</translation>
    </message>
    <message>
        <source>the linked lock</source>
        <translation>連動門鎖</translation>
    </message>
    <message>
        <source>the mechanical key</source>
        <translation>機械鑰匙</translation>
    </message>
    <message>
        <source>the inside handle</source>
        <translation>內把手</translation>
    </message>
    <message>
        <source>locked out after wrong tries</source>
        <translation>錯誤過多，暫停輸入</translation>
    </message>
    <message>
        <source>a remote command</source>
        <translation>遠端操作</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>FaceManner</name>
    <message>
        <source>Camera</source>
        <translation>鏡頭</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>%1 m/s</source>
        <translation>%1 m/s</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>頭部</translation>
    </message>
    <message>
        <source>as the voice says</source>
        <translation>依語音提示</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>up</source>
        <translation>抬頭</translation>
    </message>
    <message>
        <source>down</source>
        <translation>低頭</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Distance of the next try</source>
        <translation>下次嘗試的距離</translation>
    </message>
    <message>
        <source>Covered (glasses 10%, mask 50%)</source>
        <translation>遮蔽（眼鏡 10%、口罩 50%）</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search the faults</source>
        <translation>搜尋故障</translation>
    </message>
    <message>
        <source>No fault has these words.</source>
        <translation>沒有符合的故障。</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部排除</translation>
    </message>
</context>
<context>
    <name>FaultRow</name>
    <message>
        <source>%1: amount</source>
        <translation>%1：程度</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Warped door</source>
        <translation>門扇變形</translation>
    </message>
    <message>
        <source>The lock edge stands off at the dead bolt: the strike presses on it from the side.</source>
        <translation>門邊在主鎖舌處翹離，鎖扣板從側面壓住主鎖舌。</translation>
    </message>
    <message>
        <source>Sagging door</source>
        <translation>門扇下垂</translation>
    </message>
    <message>
        <source>The lock edge hangs down: the dead bolt carries the leaf or meets the strike.</source>
        <translation>門邊下沉，主鎖舌托著門扇，或頂到鎖扣板。</translation>
    </message>
    <message>
        <source>Something in the gap</source>
        <translation>門縫夾有異物</translation>
    </message>
    <message>
        <source>It lies between leaf and frame. Open the door first.</source>
        <translation>它夾在門扇與門框之間。請先開門。</translation>
    </message>
    <message>
        <source>The strike gives way and the shut door rattles.</source>
        <translation>鎖扣板會退讓，關上的門會晃動。</translation>
    </message>
    <message>
        <source>Something in the strike</source>
        <translation>鎖扣孔內有異物</translation>
    </message>
    <message>
        <source>Latch broken off</source>
        <translation>斜舌斷裂</translation>
    </message>
    <message>
        <source>Nothing holds the shut door but the dead bolt.</source>
        <translation>關上的門只剩主鎖舌擋住。</translation>
    </message>
    <message>
        <source>Dead bolt broken off</source>
        <translation>主鎖舌斷裂</translation>
    </message>
    <message>
        <source>Its stump moves and makes the switches, but holds nothing.</source>
        <translation>殘段會動、會觸發開關，但擋不住門。</translation>
    </message>
    <message>
        <source>Dry mechanics</source>
        <translation>機構乾澀</translation>
    </message>
    <message>
        <source>Bolt, guide and latch rub so many times as much.</source>
        <translation>主鎖舌、導軌與斜舌的摩擦變為這麼多倍。</translation>
    </message>
    <message>
        <source>Clutch always coupled</source>
        <translation>離合器常合</translation>
    </message>
    <message>
        <source>The outside handle always opens: broken, or put together wrongly.</source>
        <translation>外把手隨時可開門：損壞或安裝不當。</translation>
    </message>
    <message>
        <source>Clutch never couples</source>
        <translation>離合器無法接合</translation>
    </message>
    <message>
        <source>The outside handle turns freely even when unlocked.</source>
        <translation>即使已開鎖，外把手仍然空轉。</translation>
    </message>
    <message>
        <source>Inside handle does not reach</source>
        <translation>內把手未帶動</translation>
    </message>
    <message>
        <source>Badly installed: its spindle is too short, so it opens nothing.</source>
        <translation>安裝不當：方軸太短，帶動不了鎖體。</translation>
    </message>
    <message>
        <source>Cylinder damaged</source>
        <translation>鎖芯損壞</translation>
    </message>
    <message>
        <source>No key turns, not even the right one.</source>
        <translation>任何鑰匙都轉不動，正確的也一樣。</translation>
    </message>
    <message>
        <source>Worn motor</source>
        <translation>馬達磨損</translation>
    </message>
    <message>
        <source>It has lost this share of its force and draws more current.</source>
        <translation>失去這個比例的力道，電流也變大。</translation>
    </message>
    <message>
        <source>Motor wire broken</source>
        <translation>馬達斷線</translation>
    </message>
    <message>
        <source>No current flows and the bolt stays where it is.</source>
        <translation>沒有電流，主鎖舌停在原處。</translation>
    </message>
    <message>
        <source>Motor gear blocked</source>
        <translation>馬達齒輪卡死</translation>
    </message>
    <message>
        <source>The current climbs at once; key and handle still move the bolt.</source>
        <translation>電流立刻升高；鑰匙與把手仍可移動主鎖舌。</translation>
    </message>
    <message>
        <source>It says thrown, wherever the bolt is.</source>
        <translation>不論主鎖舌在哪，它都說已伸出。</translation>
    </message>
    <message>
        <source>The lock never learns that the bolt is out.</source>
        <translation>門鎖永遠不知道主鎖舌已伸出。</translation>
    </message>
    <message>
        <source>It chatters so long after each change.</source>
        <translation>每次變化後會跳動這麼久。</translation>
    </message>
    <message>
        <source>It says withdrawn, wherever the bolt is.</source>
        <translation>不論主鎖舌在哪，它都說已縮回。</translation>
    </message>
    <message>
        <source>The lock never learns that the bolt is in.</source>
        <translation>門鎖永遠不知道主鎖舌已縮回。</translation>
    </message>
    <message>
        <source>Switch wires of the bolt touch</source>
        <translation>鎖舌兩個開關的電線相碰</translation>
    </message>
    <message>
        <source>Door sensor always says shut</source>
        <translation>門磁感測器一直顯示關門</translation>
    </message>
    <message>
        <source>The lock does not see the door open.</source>
        <translation>門鎖看不到門已打開。</translation>
    </message>
    <message>
        <source>Door sensor never says shut</source>
        <translation>門磁感測器從不顯示關門</translation>
    </message>
    <message>
        <source>The lock does not see the door shut, so it does not lock by itself.</source>
        <translation>門鎖看不到門已關上，因此不會自動上鎖。</translation>
    </message>
    <message>
        <source>Door sensor bounces</source>
        <translation>門磁感測器彈跳</translation>
    </message>
    <message>
        <source>Moisture across the electronics</source>
        <translation>電路受潮</translation>
    </message>
    <message>
        <source>It draws this current, whatever sleeps, and empties the battery.</source>
        <translation>即使休眠也持續耗這麼多電流，會耗盡電池。</translation>
    </message>
    <message>
        <source>Door and strike</source>
        <translation>門與鎖扣板</translation>
    </message>
    <message>
        <source>Bolt and latch</source>
        <translation>主鎖舌與斜舌</translation>
    </message>
    <message>
        <source>Handles, clutch, cylinder</source>
        <translation>把手、離合器、鎖芯</translation>
    </message>
    <message>
        <source>Motor</source>
        <translation>馬達</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>開關</translation>
    </message>
    <message>
        <source>Face module dead</source>
        <translation>人臉模組失效</translation>
    </message>
    <message>
        <source>It does nothing at all.</source>
        <translation>完全沒有反應。</translation>
    </message>
    <message>
        <source>Palm reader dead</source>
        <translation>掌靜脈辨識失效</translation>
    </message>
    <message>
        <source>Fingerprint reader dead</source>
        <translation>指紋辨識失效</translation>
    </message>
    <message>
        <source>Camera does not answer</source>
        <translation>鏡頭沒有回應</translation>
    </message>
    <message>
        <source>The face module lives and reports the failure.</source>
        <translation>人臉模組仍運作，並回報故障。</translation>
    </message>
    <message>
        <source>Palm sensor does not answer</source>
        <translation>手掌感測器沒有回應</translation>
    </message>
    <message>
        <source>The module lives and reports the failure.</source>
        <translation>模組仍運作，並回報故障。</translation>
    </message>
    <message>
        <source>Finger sensor does not answer</source>
        <translation>指紋感測器沒有回應</translation>
    </message>
    <message>
        <source>Camera dazzled</source>
        <translation>鏡頭被強光照射</translation>
    </message>
    <message>
        <source>A lamp burns out this share of the picture.</source>
        <translation>燈光使這個比例的畫面過曝。</translation>
    </message>
    <message>
        <source>Dirt on the camera</source>
        <translation>鏡頭髒污</translation>
    </message>
    <message>
        <source>It covers this share of the glass.</source>
        <translation>遮住這個比例的玻璃。</translation>
    </message>
    <message>
        <source>Camera&apos;s own light dead</source>
        <translation>鏡頭補光燈失效</translation>
    </message>
    <message>
        <source>In the dark it sees nobody.</source>
        <translation>黑暗中看不到任何人。</translation>
    </message>
    <message>
        <source>Dirt on the fingerprint reader</source>
        <translation>指紋辨識髒污</translation>
    </message>
    <message>
        <source>Bluetooth of a phone hangs</source>
        <translation>手機藍牙當掉</translation>
    </message>
    <message>
        <source>Until that phone is restarted; phones are counted as they came.</source>
        <translation>直到該手機重開機；手機依加入順序編號。</translation>
    </message>
    <message>
        <source>Clock has jumped</source>
        <translation>時間跳動</translation>
    </message>
    <message>
        <source>It is wrong by so much until the app sets it.</source>
        <translation>差這麼多，直到 App 重新設定。</translation>
    </message>
    <message>
        <source>Clock drifts</source>
        <translation>時間漂移</translation>
    </message>
    <message>
        <source>Its crystal is off by so much; 12 are a second a day.</source>
        <translation>石英偏差這麼多；12 約為每天一秒。</translation>
    </message>
    <message>
        <source>Clock stands still</source>
        <translation>時鐘停擺</translation>
    </message>
    <message>
        <source>Its crystal has stopped and the chip tells so.</source>
        <translation>石英停振，晶片會回報。</translation>
    </message>
    <message>
        <source>Worn flash memory</source>
        <translation>快閃記憶體磨損</translation>
    </message>
    <message>
        <source>Random generator stands still</source>
        <translation>亂數產生器停滯</translation>
    </message>
    <message>
        <source>The chip draws the same random words for ever.</source>
        <translation>晶片永遠抽到相同的亂數。</translation>
    </message>
    <message>
        <source>Water on the keypad</source>
        <translation>鍵盤有水</translation>
    </message>
    <message>
        <source>It touches keys that nobody touches.</source>
        <translation>沒人觸碰的按鍵也會被觸發。</translation>
    </message>
    <message>
        <source>Dead key</source>
        <translation>按鍵失效</translation>
    </message>
    <message>
        <source>0 to 9; 10 ↶, 11 ✓, 12 home, 13 bell. Its cure mends all keys.</source>
        <translation>0 到 9；10 ↶、11 ✓、12 離家、13 門鈴。排除後全部修復。</translation>
    </message>
    <message>
        <source>Loudspeaker dead</source>
        <translation>喇叭失效</translation>
    </message>
    <message>
        <source>No prompt and no tone is heard.</source>
        <translation>聽不到任何語音與提示音。</translation>
    </message>
    <message>
        <source>Loudspeaker covered</source>
        <translation>喇叭被遮住</translation>
    </message>
    <message>
        <source>Prompts are so much quieter.</source>
        <translation>語音變小這麼多。</translation>
    </message>
    <message>
        <source>Siren dead</source>
        <translation>警報器失效</translation>
    </message>
    <message>
        <source>The alarm is given and not heard.</source>
        <translation>警報已發出，但聽不到。</translation>
    </message>
    <message>
        <source>Siren covered</source>
        <translation>警報器被遮住</translation>
    </message>
    <message>
        <source>The alarm is so much quieter.</source>
        <translation>警報變小這麼多。</translation>
    </message>
    <message>
        <source>Camera, palm, fingerprint</source>
        <translation>鏡頭、手掌、指紋</translation>
    </message>
    <message>
        <source>Keypad, voice, siren</source>
        <translation>鍵盤、語音、警報器</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>there are fewer phones than that</source>
        <translation>沒有這麼多手機</translation>
    </message>
    <message>
        <source>the clock is not set: its time is unknown as it is</source>
        <translation>時間尚未設定，本來就未知</translation>
    </message>
    <message>
        <source>a key has a whole number</source>
        <translation>按鍵編號必須是整數</translation>
    </message>
    <message>
        <source>Battery contact open</source>
        <translation>電池接點斷開</translation>
    </message>
    <message>
        <source>The pack is in, and gives no current.</source>
        <translation>電池已裝入，但不供電。</translation>
    </message>
    <message>
        <source>Battery, electronics, clock</source>
        <translation>電池、電路、時鐘</translation>
    </message>
    <message>
        <source>body 5085 has no door sensor</source>
        <translation>5085 鎖體沒有門磁感測器</translation>
    </message>
    <message>
        <source>It lies in the dead bolt&apos;s pocket and keeps it from coming fully out.</source>
        <translation>它卡在主鎖舌的鎖扣孔內，使主鎖舌無法完全伸出。</translation>
    </message>
    <message>
        <source>Switch &apos;bolt out&apos; always made</source>
        <translation>「鎖舌伸出」開關常通</translation>
    </message>
    <message>
        <source>Switch &apos;bolt out&apos; never made</source>
        <translation>「鎖舌伸出」開關不通</translation>
    </message>
    <message>
        <source>Switch &apos;bolt out&apos; bounces</source>
        <translation>「鎖舌伸出」開關彈跳</translation>
    </message>
    <message>
        <source>Switch &apos;bolt in&apos; always made</source>
        <translation>「鎖舌縮回」開關常通</translation>
    </message>
    <message>
        <source>Switch &apos;bolt in&apos; never made</source>
        <translation>「鎖舌縮回」開關不通</translation>
    </message>
    <message>
        <source>Switch &apos;bolt in&apos; bounces</source>
        <translation>「鎖舌縮回」開關彈跳</translation>
    </message>
    <message>
        <source>&apos;Bolt out&apos; and &apos;bolt in&apos; are both made when either is.</source>
        <translation>「鎖舌伸出」與「鎖舌縮回」任一接通，兩者都顯示接通。</translation>
    </message>
    <message>
        <source>Cells fail from 100% of the promised erasures on.</source>
        <translation>超過保證抹除次數的 100% 後開始失效。</translation>
    </message>
    <message>
        <source>Loose strike screws</source>
        <translation>鎖扣板螺絲鬆動</translation>
    </message>
    <message>
        <source>the door is not open far enough</source>
        <translation>門開得不夠大</translation>
    </message>
    <message>
        <source>the bolt is in the way</source>
        <translation>鎖舌擋在那裡</translation>
    </message>
</context>
<context>
    <name>FaultsPage</name>
    <message>
        <source>What can go wrong</source>
        <translation>可能的故障</translation>
    </message>
    <message>
        <source>House</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>無線</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>狀況</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>零件</translation>
    </message>
</context>
<context>
    <name>FingerManner</name>
    <message>
        <source>Fingerprint reader</source>
        <translation>指紋辨識</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>手指</translation>
    </message>
    <message>
        <source>thumb</source>
        <translation>拇指</translation>
    </message>
    <message>
        <source>index finger</source>
        <translation>食指</translation>
    </message>
    <message>
        <source>middle finger</source>
        <translation>中指</translation>
    </message>
    <message>
        <source>ring finger</source>
        <translation>無名指</translation>
    </message>
    <message>
        <source>little finger</source>
        <translation>小指</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>皮膚</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>依本人</translation>
    </message>
    <message>
        <source>dry</source>
        <translation>乾</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>wet</source>
        <translation>濕</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>壓力</translation>
    </message>
    <message>
        <source>%1 N</source>
        <translation>%1 N</translation>
    </message>
    <message>
        <source>Tilted</source>
        <translation>傾斜</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>On the reader</source>
        <translation>覆蓋範圍</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>locktwin: its controls</source>
        <translation>locktwin：控制項一覽</translation>
    </message>
</context>
<context>
    <name>GalleryButtons</name>
    <message>
        <source>BUTTONS</source>
        <translation>按鈕</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>無框</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>按下</translation>
    </message>
    <message>
        <source>pressed, strong</source>
        <translation>按下，主要</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>焦點</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開門</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>disabled, strong</source>
        <translation>停用，主要</translation>
    </message>
</context>
<context>
    <name>GalleryChoices</name>
    <message>
        <source>CHOICES</source>
        <translation>選擇</translation>
    </message>
    <message>
        <source>one of a few</source>
        <translation>單選</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>未選</translation>
    </message>
    <message>
        <source>from a list</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Which lock</source>
        <translation>選擇門鎖</translation>
    </message>
    <message>
        <source>on</source>
        <translation>開</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>on, cannot</source>
        <translation>開，停用</translation>
    </message>
    <message>
        <source>off, cannot</source>
        <translation>關，停用</translation>
    </message>
    <message>
        <source>on, bad</source>
        <translation>開，警示</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>焦點</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>分頁</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開著</translation>
    </message>
    <message>
        <source>with a number</source>
        <translation>有數字</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>list, disabled</source>
        <translation>清單，停用</translation>
    </message>
</context>
<context>
    <name>GalleryColors</name>
    <message>
        <source>COLOURS</source>
        <translation>色彩</translation>
    </message>
</context>
<context>
    <name>GalleryIcons</name>
    <message>
        <source>DRAWINGS</source>
        <translation>圖示</translation>
    </message>
</context>
<context>
    <name>GalleryInputs</name>
    <message>
        <source>INPUTS</source>
        <translation>輸入</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>with text</source>
        <translation>有文字</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>條件設定</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>slider at %1%</source>
        <translation>滑桿 %1%</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>GalleryLights</name>
    <message>
        <source>LIGHTS OF THE PANEL</source>
        <translation>面板燈光</translation>
    </message>
    <message>
        <source>key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>鏡頭</translation>
    </message>
    <message>
        <source>camera, alarm</source>
        <translation>鏡頭，警報</translation>
    </message>
    <message>
        <source>palm</source>
        <translation>手掌</translation>
    </message>
    <message>
        <source>finger</source>
        <translation>指紋</translation>
    </message>
</context>
<context>
    <name>GalleryLook</name>
    <message>
        <source>LOOK</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色彩</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>暗</translation>
    </message>
    <message>
        <source>light</source>
        <translation>亮</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>對比</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Controls</source>
        <translation>控制項</translation>
    </message>
</context>
<context>
    <name>GalleryPlaces</name>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Internet of the phone</source>
        <translation>手機網路</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開門</translation>
    </message>
    <message>
        <source>a palm</source>
        <translation>手掌</translation>
    </message>
</context>
<context>
    <name>GalleryRows</name>
    <message>
        <source>ROWS</source>
        <translation>清單列</translation>
    </message>
    <message>
        <source>An event of the kind %1</source>
        <translation>%1 類的事件</translation>
    </message>
    <message>
        <source>There is no phone.</source>
        <translation>沒有手機。</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>現象</translation>
    </message>
    <message>
        <source>Its cause and its cure.</source>
        <translation>原因與處理方式。</translation>
    </message>
</context>
<context>
    <name>GallerySigns</name>
    <message>
        <source>SIGNS</source>
        <translation>標示</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>a fact</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Bolt</source>
        <translation>鎖舌</translation>
    </message>
</context>
<context>
    <name>GalleryStates</name>
    <message>
        <source>AT REST, UNDER THE POINTER, WITH THE KEYBOARD</source>
        <translation>靜止、游標停留、鍵盤焦點</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開門</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>on</source>
        <translation>開</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Which lock</source>
        <translation>選擇門鎖</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>溫度</translation>
    </message>
</context>
<context>
    <name>GalleryWays</name>
    <message>
        <source>WAYS TO BEGIN</source>
        <translation>開始的方式</translation>
    </message>
    <message>
        <source>Play freely</source>
        <translation>自由體驗</translation>
    </message>
    <message>
        <source>A locked front door, with a family that it knows.</source>
        <translation>已上鎖的大門，與它認得的一家人。</translation>
    </message>
    <message>
        <source>opens right, inward</source>
        <translation>右開，往內推</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Help F1</source>
        <translation>說明 F1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>body %1</source>
        <translation>%1 鎖體</translation>
    </message>
    <message>
        <source>How to look at it</source>
        <translation>檢視方式</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>測試台</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Begin something else: the tour, a scenario, a new lock</source>
        <translation>重新開始：導覽、情境或新門鎖</translation>
    </message>
    <message>
        <source>%1, body %2</source>
        <translation>%1，%2 鎖體</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Enter the PIN and ✓: the motor withdraws the dead bolt. Watch it from above.</source>
        <translation>輸入密碼並按 ✓：馬達會收回主鎖舌，請看俯視圖。</translation>
    </message>
    <message>
        <source>Press a handle, keep it pressed and drag: the door opens. Drag it shut: it locks by itself.</source>
        <translation>按住把手並拖曳，門就打開；把門拖回關上，門鎖會自動上鎖。</translation>
    </message>
    <message>
        <source>Warp the door (tab Faults) and lock again: the bolt jams, and the lock must say so.</source>
        <translation>在「故障」分頁讓門變形後再上鎖：鎖舌會卡住，門鎖必須如實說出。</translation>
    </message>
    <message>
        <source>keys of the keypad</source>
        <translation>鍵盤數字</translation>
    </message>
    <message>
        <source>hold the outside handle</source>
        <translation>按住外把手</translation>
    </message>
    <message>
        <source>hold the inside handle</source>
        <translation>按住內把手</translation>
    </message>
    <message>
        <source>open from outside / shut the door</source>
        <translation>由外開門／關門</translation>
    </message>
    <message>
        <source>lock button on the inside</source>
        <translation>室內上鎖鍵</translation>
    </message>
    <message>
        <source>pause or run</source>
        <translation>暫停或執行</translation>
    </message>
    <message>
        <source>next control, press it</source>
        <translation>下一個控制項，按下</translation>
    </message>
    <message>
        <source>Let me try</source>
        <translation>開始操作</translation>
    </message>
    <message>
        <source>keyhole: cover and mechanical key</source>
        <translation>鑰匙孔：蓋子與機械鑰匙</translation>
    </message>
    <message>
        <source>back to the event before / skip to the next</source>
        <translation>回到上一個事件／跳到下一個</translation>
    </message>
    <message>
        <source>this page / full screen</source>
        <translation>本頁／全螢幕</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>減少動態效果</translation>
    </message>
    <message>
        <source>Less motion: nothing glides, flashes or shakes</source>
        <translation>減少動態效果：沒有滑動、閃爍或晃動</translation>
    </message>
    <message>
        <source>single step back / forward: 10 ms</source>
        <translation>單步後退／前進：10 毫秒</translation>
    </message>
    <message>
        <source>a millisecond back / forward</source>
        <translation>後退／前進 1 毫秒</translation>
    </message>
    <message>
        <source>let time run back; once more: pause</source>
        <translation>時間倒轉；再按一次暫停</translation>
    </message>
    <message>
        <source>slower / faster, ×0.01 to ×10,000</source>
        <translation>減速／加速，×0.01 至 ×10,000</translation>
    </message>
    <message>
        <source>bookmark this moment</source>
        <translation>為此刻加上書籤</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>聲音</translation>
    </message>
    <message>
        <source>leave a presentation</source>
        <translation>離開展示</translation>
    </message>
    <message>
        <source>The lock is new: touch any key. Press ✓, then 1 or 2 for the door&apos;s direction.</source>
        <translation>門鎖是全新的：輕觸任一按鍵。按 ✓，再按 1 或 2 設定開門方向。</translation>
    </message>
    <message>
        <source>Press ✓ for an administrator, enter a PIN of 6 to 10 digits and ✓, then the same again.</source>
        <translation>按 ✓ 新增管理員，輸入 6 至 10 位密碼並按 ✓，再輸入一次並按 ✓。</translation>
    </message>
    <message>
        <source>Take off the rear cover (tab Rear panel), hold SET for 3&#xa0;s and pair the phone at the right. It enrols users; their faces, palms and fingers are in the tab People.</source>
        <translation>在「後面板」分頁取下後蓋，長按 SET 3 秒，再用右邊的手機配對。手機可登錄使用者；他們的臉、手掌與手指在「人員」分頁。</translation>
    </message>
    <message>
        <source>Using the lock</source>
        <translation>操作門鎖</translation>
    </message>
</context>
<context>
    <name>HouseList</name>
    <message>
        <source>Draught from outside</source>
        <translation>屋外的風壓</translation>
    </message>
    <message>
        <source>%1 Pa</source>
        <translation>%1 Pa</translation>
    </message>
    <message>
        <source>Let the draught blow for 3 s</source>
        <translation>讓風吹 3 秒</translation>
    </message>
    <message>
        <source>A lever in the gap</source>
        <translation>用撬棒撬門縫</translation>
    </message>
    <message>
        <source>%1 N</source>
        <translation>%1 N</translation>
    </message>
    <message>
        <source>Pry the door</source>
        <translation>撬門</translation>
    </message>
    <message>
        <source>Tear off the front panel</source>
        <translation>拆下前面板</translation>
    </message>
    <message>
        <source>Fit the front panel again</source>
        <translation>裝回前面板</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>Strike adjusted by</source>
        <translation>鎖扣板調整量</translation>
    </message>
    <message>
        <source>Blow for 3 s</source>
        <translation>吹風 3 秒</translation>
    </message>
    <message>
        <source>Slam the door</source>
        <translation>用力甩上門</translation>
    </message>
    <message>
        <source>Wind force at the lock edge</source>
        <translation>門邊所受風力</translation>
    </message>
    <message>
        <source>Break-in</source>
        <translation>破壞入侵</translation>
    </message>
</context>
<context>
    <name>KeyMenu</name>
    <message>
        <source>Mechanical key</source>
        <translation>機械鑰匙</translation>
    </message>
    <message>
        <source>Close this box</source>
        <translation>關閉此方框</translation>
    </message>
    <message>
        <source>Which key</source>
        <translation>哪一把鑰匙</translation>
    </message>
    <message>
        <source>right key</source>
        <translation>正確</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>損壞</translation>
    </message>
    <message>
        <source>How far in</source>
        <translation>插入多深</translation>
    </message>
    <message>
        <source>fully in</source>
        <translation>完全插入</translation>
    </message>
    <message>
        <source>half in</source>
        <translation>插入一半</translation>
    </message>
    <message>
        <source>Pull it out</source>
        <translation>拔出</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>↶ Unlock</source>
        <translation>↶ 開鎖</translation>
    </message>
    <message>
        <source>Turn the key to unlock</source>
        <translation>轉動鑰匙開鎖</translation>
    </message>
    <message>
        <source>↷ Lock</source>
        <translation>↷ 上鎖</translation>
    </message>
    <message>
        <source>Turn the key to lock</source>
        <translation>轉動鑰匙上鎖</translation>
    </message>
    <message>
        <source>Shut the cover</source>
        <translation>蓋上孔蓋</translation>
    </message>
</context>
<context>
    <name>Keyhole</name>
    <message>
        <source>Keyhole and mechanical key</source>
        <translation>鑰匙孔與機械鑰匙</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Away mode</source>
        <translation>離家模式</translation>
    </message>
    <message>
        <source>Doorbell</source>
        <translation>門鈴</translation>
    </message>
    <message>
        <source>Low battery</source>
        <translation>電量不足</translation>
    </message>
    <message>
        <source>Battery light is off</source>
        <translation>電量燈未亮</translation>
    </message>
</context>
<context>
    <name>LeverHandle</name>
    <message>
        <source>Outside handle</source>
        <translation>外把手</translation>
    </message>
</context>
<context>
    <name>LinkBadge</name>
    <message>
        <source>The firmware runs on %1: %2</source>
        <translation>韌體在 %1 上執行：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>LockFace</name>
    <message>
        <source>Front panel, with camera, palm reader, keypad, fingerprint reader and Type-C port</source>
        <translation>前面板：鏡頭、掌靜脈、鍵盤、指紋辨識與 Type-C 孔</translation>
    </message>
</context>
<context>
    <name>LockPicker</name>
    <message>
        <source>Which lock</source>
        <translation>選擇門鎖</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>locktwin: a smart lock, its door and its time</source>
        <translation>locktwin：智慧門鎖、門與時間</translation>
    </message>
</context>
<context>
    <name>MomentsBox</name>
    <message>
        <source>Name of this moment</source>
        <translation>此刻的名稱</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Bookmark this moment</source>
        <translation>為此刻加上書籤</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>書籤</translation>
    </message>
    <message>
        <source>Other branches</source>
        <translation>其他分支</translation>
    </message>
    <message>
        <source>What is done in the past begins another branch; the one that was left is kept here.</source>
        <translation>在過去做的操作會開啟另一個分支；原本的分支會保留在這裡。</translation>
    </message>
    <message>
        <source>Back to the other branch: %1</source>
        <translation>回到其他分支：%1</translation>
    </message>
</context>
<context>
    <name>MomentsButton</name>
    <message>
        <source>Bookmarks: %1; other branches: %2</source>
        <translation>書籤：%1；其他分支：%2</translation>
    </message>
</context>
<context>
    <name>NewLock</name>
    <message>
        <source>New lock</source>
        <translation>新門鎖</translation>
    </message>
    <message>
        <source>Fresh from the box, with no user in it.</source>
        <translation>全新開箱，尚無使用者。</translation>
    </message>
    <message>
        <source>LOCK BODY</source>
        <translation>鎖體</translation>
    </message>
    <message>
        <source>Lock body</source>
        <translation>鎖體</translation>
    </message>
    <message>
        <source>6068, with a door sensor</source>
        <translation>6068，有門磁</translation>
    </message>
    <message>
        <source>5085, without</source>
        <translation>5085，無門磁</translation>
    </message>
    <message>
        <source>Create the lock</source>
        <translation>建立門鎖</translation>
    </message>
    <message>
        <source>opens right, inward</source>
        <translation>右開，往內推</translation>
    </message>
    <message>
        <source>opens left, inward</source>
        <translation>左開，往內推</translation>
    </message>
    <message>
        <source>opens right, outward</source>
        <translation>右開，往外拉</translation>
    </message>
    <message>
        <source>opens left, outward</source>
        <translation>左開，往外拉</translation>
    </message>
    <message>
        <source>DOOR HANGING</source>
        <translation>門的安裝方式</translation>
    </message>
    <message>
        <source>Plan view, the room at the top. Left and right as seen from the side the door opens to.</source>
        <translation>俯視圖，上方為室內。左右以門開啟的那一側看。</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>in the end</source>
        <translation>結束時</translation>
    </message>
</context>
<context>
    <name>PackFace</name>
    <message>
        <source>Battery: %1</source>
        <translation>電池：%1</translation>
    </message>
</context>
<context>
    <name>PalmManner</name>
    <message>
        <source>Palm reader</source>
        <translation>掌靜脈辨識</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>as suits the hand</source>
        <translation>依手掌大小</translation>
    </message>
    <message>
        <source>Tilted</source>
        <translation>傾斜</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>Covered (sleeve, glove)</source>
        <translation>遮蔽（袖子、手套）</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>手</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Distance of the next try</source>
        <translation>下次嘗試的距離</translation>
    </message>
</context>
<context>
    <name>PanelKey</name>
    <message>
        <source>lit</source>
        <translation>亮</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>暗</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>How it is shown</source>
        <translation>展示方式</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人臉</translation>
    </message>
    <message>
        <source>Palm</source>
        <translation>手掌</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>手指</translation>
    </message>
    <message>
        <source>%1 lx</source>
        <translation>%1 lx</translation>
    </message>
    <message>
        <source>face</source>
        <translation>人臉</translation>
    </message>
    <message>
        <source>palm</source>
        <translation>手掌</translation>
    </message>
    <message>
        <source>finger</source>
        <translation>手指</translation>
    </message>
    <message>
        <source>walk</source>
        <translation>走過</translation>
    </message>
    <message>
        <source>Light at the door</source>
        <translation>門口光線</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Show %1&apos;s face to the camera</source>
        <translation>讓 %1 面向鏡頭</translation>
    </message>
    <message>
        <source>Show %1&apos;s palm to the palm reader</source>
        <translation>讓 %1 的手掌對著掌靜脈辨識</translation>
    </message>
    <message>
        <source>Lay %1&apos;s finger on the reader</source>
        <translation>把 %1 的手指放上指紋辨識</translation>
    </message>
    <message>
        <source>%1 walks past the door</source>
        <translation>%1 從門前走過</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>成人</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>兒童</translation>
    </message>
    <message>
        <source>Worn fingers</source>
        <translation>指紋淺</translation>
    </message>
    <message>
        <source>Stranger</source>
        <translation>陌生人</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>Home page</source>
        <translation>首頁</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>開鎖</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>上鎖</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>新增使用者</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效時間</translation>
    </message>
    <message>
        <source>Delete user</source>
        <translation>刪除使用者</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>登錄</translation>
    </message>
    <message>
        <source>End of the enrolment</source>
        <translation>結束登錄</translation>
    </message>
    <message>
        <source>Delete credential</source>
        <translation>刪除開鎖方式</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>開鎖方式</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>Lift the lockout</source>
        <translation>解除暫停輸入</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>邀請</translation>
    </message>
    <message>
        <source>Assign phone</source>
        <translation>指定手機</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>撤銷鑰匙</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Visitors&apos; code</source>
        <translation>訪客密碼</translation>
    </message>
    <message>
        <source>Delete visitors&apos; code</source>
        <translation>刪除訪客密碼</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性密碼</translation>
    </message>
    <message>
        <source>Accessory</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>Remove accessory</source>
        <translation>移除配件</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>門</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連動</translation>
    </message>
    <message>
        <source>End of the link</source>
        <translation>解除連動</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>遭拒</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>unknown to the lock</source>
        <translation>門鎖不認得</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>無法理解</translation>
    </message>
    <message>
        <source>the lock is busy</source>
        <translation>門鎖忙碌中</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>逾時</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>this phone is not paired</source>
        <translation>此手機未配對</translation>
    </message>
    <message>
        <source>nobody has this name</source>
        <translation>沒有這個名字</translation>
    </message>
    <message>
        <source>this name is taken</source>
        <translation>這個名稱已有人使用</translation>
    </message>
    <message>
        <source>the lock cannot be reached</source>
        <translation>無法連到門鎖</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>沒有回應</translation>
    </message>
    <message>
        <source>no room is left</source>
        <translation>空間已滿</translation>
    </message>
    <message>
        <source>no code to be seen, and no invitation</source>
        <translation>看不到 QR&#xa0;碼，也沒有邀請</translation>
    </message>
    <message>
        <source>the lock was not found</source>
        <translation>找不到門鎖</translation>
    </message>
    <message>
        <source>Too many wrong tries</source>
        <translation>錯誤次數過多</translation>
    </message>
    <message>
        <source>The bolt jams</source>
        <translation>鎖舌卡住</translation>
    </message>
    <message>
        <source>Somebody is forced to open the door</source>
        <translation>有人遭脅迫開門</translation>
    </message>
    <message>
        <source>The front panel was torn off</source>
        <translation>前面板遭拆除</translation>
    </message>
    <message>
        <source>The door was left open</source>
        <translation>門未關</translation>
    </message>
    <message>
        <source>The locked door was forced open</source>
        <translation>上鎖的門遭強行打開</translation>
    </message>
    <message>
        <source>Opened from inside in away mode</source>
        <translation>離家模式中有人由內開門</translation>
    </message>
    <message>
        <source>The door direction is set wrongly</source>
        <translation>開門方向設定錯誤</translation>
    </message>
    <message>
        <source>Somebody attacks the lock</source>
        <translation>有人攻擊門鎖</translation>
    </message>
    <message>
        <source>The battery is low</source>
        <translation>電量不足</translation>
    </message>
    <message>
        <source>Somebody rings at the door</source>
        <translation>有人按門鈴</translation>
    </message>
    <message>
        <source>Live video</source>
        <translation>即時影像</translation>
    </message>
</context>
<context>
    <name>PhoneAlarm</name>
    <message>
        <source>%1. Press to acknowledge it.</source>
        <translation>%1。按一下表示已知悉。</translation>
    </message>
</context>
<context>
    <name>PhoneBody</name>
    <message>
        <source>%1&apos;s phone</source>
        <translation>%1 的手機</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>首頁</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Codes and keys</source>
        <translation>密碼與鑰匙</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首頁</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>密碼</translation>
    </message>
</context>
<context>
    <name>PhoneCodes</name>
    <message>
        <source>One-time code</source>
        <translation>一次性密碼</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚未產生</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>產生</translation>
    </message>
    <message>
        <source>Make a one-time code</source>
        <translation>產生一次性密碼</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Show the code while this is pressed</source>
        <translation>按住時顯示密碼</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>輸入</translation>
    </message>
    <message>
        <source>A visitor types the code at the keypad</source>
        <translation>訪客在鍵盤輸入此密碼</translation>
    </message>
    <message>
        <source>6 to 10 digits</source>
        <translation>6 到 10 位數字</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日子</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>平日</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>週末</translation>
    </message>
    <message>
        <source>Set the code, valid from 08:00 to 18:00</source>
        <translation>設定密碼，每日 08:00 到 18:00 有效</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete the visitors&apos; code</source>
        <translation>刪除訪客密碼</translation>
    </message>
    <message>
        <source>Bluetooth keys</source>
        <translation>藍牙鑰匙</translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation>另一支手機</translation>
    </message>
    <message>
        <source>%1&apos;s phone</source>
        <translation>%1 的手機</translation>
    </message>
    <message>
        <source>As guest</source>
        <translation>作為訪客</translation>
    </message>
    <message>
        <source>Invite as a guest: a Bluetooth key</source>
        <translation>邀請為訪客：藍牙鑰匙</translation>
    </message>
    <message>
        <source>As user</source>
        <translation>作為使用者</translation>
    </message>
    <message>
        <source>Invite as the phone of the user of this name</source>
        <translation>邀請為同名使用者的手機</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤銷</translation>
    </message>
    <message>
        <source>Revoke the key of this phone</source>
        <translation>撤銷此手機的鑰匙</translation>
    </message>
    <message>
        <source>Set, 08:00–18:00</source>
        <translation>設定 08:00–18:00</translation>
    </message>
    <message>
        <source>Code for regular visitors</source>
        <translation>訪客定期密碼</translation>
    </message>
</context>
<context>
    <name>PhoneDock</name>
    <message>
        <source>Which phone</source>
        <translation>哪支手機</translation>
    </message>
    <message>
        <source>Bluetooth of the phone</source>
        <translation>手機藍牙</translation>
    </message>
    <message>
        <source>Internet of the phone</source>
        <translation>手機網路</translation>
    </message>
    <message>
        <source>Where the phone is</source>
        <translation>手機的位置</translation>
    </message>
</context>
<context>
    <name>PhoneEvents</name>
    <message>
        <source>Events in the app</source>
        <translation>App 內的事件</translation>
    </message>
    <message>
        <source>No event has come yet.</source>
        <translation>尚無事件。</translation>
    </message>
</context>
<context>
    <name>PhoneHome</name>
    <message>
        <source>Live video</source>
        <translation>即時影像</translation>
    </message>
    <message>
        <source>Close the live video</source>
        <translation>關閉即時影像</translation>
    </message>
    <message>
        <source>Not paired</source>
        <translation>未配對</translation>
    </message>
    <message>
        <source>An invitation has come: pair with it.</source>
        <translation>收到邀請，可用它配對。</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>電池</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>無線網路</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>藍牙</translation>
    </message>
    <message>
        <source>Pair with the invitation</source>
        <translation>用邀請配對</translation>
    </message>
    <message>
        <source>Scan the code and pair</source>
        <translation>掃描 QR&#xa0;碼並配對</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>開鎖</translation>
    </message>
    <message>
        <source>Unlock remotely</source>
        <translation>遠端開鎖</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>上鎖</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>重新整理</translation>
    </message>
    <message>
        <source>Lift lockout</source>
        <translation>解除暫停輸入</translation>
    </message>
    <message>
        <source>Lift the lockout after wrong tries</source>
        <translation>解除錯誤過多的暫停輸入</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>as last heard</source>
        <translation>上次收到的狀態</translation>
    </message>
    <message>
        <source>Stand inside, take off the rear cover, hold SET for 3&#xa0;s and scan the code.</source>
        <translation>在室內取下後蓋，長按 SET 3 秒。
再掃描 QR&#xa0;碼。</translation>
    </message>
</context>
<context>
    <name>PhonePlace</name>
    <message>
        <source>Where the phone is</source>
        <translation>手機的位置</translation>
    </message>
    <message>
        <source>Distance to the lock</source>
        <translation>與門鎖的距離</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Restart the phone</source>
        <translation>手機重開機</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>室內</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>室外</translation>
    </message>
</context>
<context>
    <name>PhoneSettingRow</name>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>low</source>
        <translation>小</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>loud</source>
        <translation>大</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>%1: %2 s</source>
        <translation>%1：%2 秒</translation>
    </message>
</context>
<context>
    <name>PhoneSettings</name>
    <message>
        <source>The lock has not told its settings yet.</source>
        <translation>門鎖尚未回報設定。</translation>
    </message>
    <message>
        <source>Settings are for an administrator&apos;s phone.</source>
        <translation>只有管理員的手機可以設定。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Set the lock&apos;s clock</source>
        <translation>設定門鎖時間</translation>
    </message>
    <message>
        <source>Time zone of the house</source>
        <translation>住家的時區</translation>
    </message>
</context>
<context>
    <name>PhoneSwitch</name>
    <message>
        <source>%1: on</source>
        <translation>%1：開</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1：關</translation>
    </message>
</context>
<context>
    <name>PhoneUsers</name>
    <message>
        <source>New user</source>
        <translation>新增使用者</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add %1 as a user</source>
        <translation>新增使用者 %1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Enrol face</source>
        <translation>登錄人臉</translation>
    </message>
    <message>
        <source>Enrol palm</source>
        <translation>登錄手掌</translation>
    </message>
    <message>
        <source>Enrol finger</source>
        <translation>登錄指紋</translation>
    </message>
    <message>
        <source>Enrol PIN</source>
        <translation>登錄密碼</translation>
    </message>
    <message>
        <source>Duress: it opens, and calls for help</source>
        <translation>脅迫：會開門並求救</translation>
    </message>
    <message>
        <source>duress</source>
        <translation>脅迫用</translation>
    </message>
    <message>
        <source>Stop enrolling</source>
        <translation>停止登錄</translation>
    </message>
    <message>
        <source>Validity from now</source>
        <translation>自現在起的有效時間</translation>
    </message>
    <message>
        <source>valid always</source>
        <translation>永久有效</translation>
    </message>
    <message>
        <source>for 1 minute</source>
        <translation>1 分鐘</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>1 小時</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>Choose a user to see and change their credentials.</source>
        <translation>選擇使用者，即可查看並更改其開鎖方式。</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>刪除%1</translation>
    </message>
    <message>
        <source>Delete user</source>
        <translation>刪除使用者</translation>
    </message>
    <message>
        <source>Delete this user and all their credentials</source>
        <translation>刪除此使用者及其所有開鎖方式</translation>
    </message>
    <message>
        <source>Really delete?</source>
        <translation>確定刪除？</translation>
    </message>
</context>
<context>
    <name>PhoneVideo</name>
    <message>
        <source>Live picture: %1 before the door</source>
        <translation>即時影像：%1 在門前</translation>
    </message>
    <message>
        <source>Live picture: nobody before the door</source>
        <translation>即時影像：門前沒有人</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>即時</translation>
    </message>
    <message>
        <source>a palm</source>
        <translation>手掌</translation>
    </message>
    <message>
        <source>%1 and a palm</source>
        <translation>%1 與手掌</translation>
    </message>
</context>
<context>
    <name>PresentBand</name>
    <message>
        <source>You have taken over. The tour waits.</source>
        <translation>由您操作，導覽等待中。</translation>
    </message>
    <message>
        <source>The lock is silent.</source>
        <translation>門鎖沒有聲音。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Resume the tour</source>
        <translation>繼續導覽</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>離開導覽</translation>
    </message>
    <message>
        <source>Leave the presentation</source>
        <translation>離開展示</translation>
    </message>
    <message>
        <source>Chapter %1: %2</source>
        <translation>第 %1 章：%2</translation>
    </message>
</context>
<context>
    <name>PresentBar</name>
    <message>
        <source>guided tour, %1 of %2</source>
        <translation>導覽，第 %1 章，共 %2 章</translation>
    </message>
    <message>
        <source>the lock tells the truth</source>
        <translation>門鎖回報屬實</translation>
    </message>
    <message>
        <source>the lock&apos;s report is wrong: %1</source>
        <translation>門鎖回報有誤：%1</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Beside the door</source>
        <translation>門旁的頁面</translation>
    </message>
    <message>
        <source>Rear panel</source>
        <translation>後面板</translation>
    </message>
</context>
<context>
    <name>RearBay</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>SET button, to be held</source>
        <translation>SET 鍵，需長按</translation>
    </message>
</context>
<context>
    <name>RearCover</name>
    <message>
        <source>Take off the rear cover</source>
        <translation>取下後蓋</translation>
    </message>
    <message>
        <source>Fit the rear cover</source>
        <translation>裝回後蓋</translation>
    </message>
    <message>
        <source>Take off the cover</source>
        <translation>取下後蓋</translation>
    </message>
</context>
<context>
    <name>RearFace</name>
    <message>
        <source>Lock button on the inside</source>
        <translation>室內上鎖鍵</translation>
    </message>
    <message>
        <source>Inside handle</source>
        <translation>內把手</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>後蓋</translation>
    </message>
</context>
<context>
    <name>RearScreen</name>
    <message>
        <source>Rear screen: it shows the pairing code</source>
        <translation>後螢幕：顯示配對碼</translation>
    </message>
    <message>
        <source>Rear screen: dark</source>
        <translation>後螢幕：未亮</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent scenarios</source>
        <translation>最近開啟的情境</translation>
    </message>
</context>
<context>
    <name>SaveScenarioBox</name>
    <message>
        <source>What may be expected</source>
        <translation>可驗證的項目</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不選</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Expect none of it</source>
        <translation>全部不驗證</translation>
    </message>
    <message>
        <source>Expect all of it</source>
        <translation>全部驗證</translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <translation>已勾選 %1／%2</translation>
    </message>
    <message>
        <source>Save what was done as a scenario</source>
        <translation>將操作過程存成情境檔</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情境檔</translation>
    </message>
    <message>
        <source>The file holds the digits that were typed: only you may read it.</source>
        <translation>檔案內含輸入過的數字：僅限您本人讀取。</translation>
    </message>
    <message>
        <source>Tick what the scenario should expect:</source>
        <translation>請勾選情境要驗證的項目：</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存新檔…</translation>
    </message>
</context>
<context>
    <name>ScenarioCard</name>
    <message>
        <source>EXPECTED</source>
        <translation>預期</translation>
    </message>
    <message>
        <source>SEEN</source>
        <translation>實際</translation>
    </message>
    <message>
        <source>To the second before</source>
        <translation>回到失敗前一秒</translation>
    </message>
    <message>
        <source>Steps of the scenario</source>
        <translation>情境的步驟</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Requirements %1</source>
        <translation>需求 %1</translation>
    </message>
    <message>
        <source>Requirement %1</source>
        <translation>需求 %1</translation>
    </message>
</context>
<context>
    <name>ScopeCard</name>
    <message>
        <source>Oscilloscope</source>
        <translation>示波器</translation>
    </message>
</context>
<context>
    <name>ScopeCursor</name>
    <message>
        <source>Cursor %1 at %2 s</source>
        <translation>游標 %1，%2 秒</translation>
    </message>
</context>
<context>
    <name>ScopePlot</name>
    <message>
        <source>Oscilloscope, %1</source>
        <translation>示波器，%1</translation>
    </message>
    <message>
        <source>No signal is chosen.</source>
        <translation>尚未選擇訊號。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>ScopeStrip</name>
    <message>
        <source>Oscilloscope, folded</source>
        <translation>示波器（收合）</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Expand the oscilloscope</source>
        <translation>展開示波器</translation>
    </message>
</context>
<context>
    <name>ScopeTools</name>
    <message>
        <source>Signals %1</source>
        <translation>訊號 %1</translation>
    </message>
    <message>
        <source>Which signals it follows</source>
        <translation>選擇要追蹤的訊號</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>觸發</translation>
    </message>
    <message>
        <source>Trigger: %1</source>
        <translation>觸發：%1</translation>
    </message>
    <message>
        <source>Take the cursors away</source>
        <translation>移除游標</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到現在</translation>
    </message>
    <message>
        <source>Time base</source>
        <translation>時基</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Save what is seen: a table (.csv) or a value change dump (.vcd)</source>
        <translation>儲存畫面內容：表格 (.csv) 或波形檔 (.vcd)</translation>
    </message>
    <message>
        <source>Save what the oscilloscope shows</source>
        <translation>儲存示波器的內容</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Value change dumps</source>
        <translation>波形檔</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>SensorStack</name>
    <message>
        <source>Palm reader: red light is on</source>
        <translation>掌靜脈辨識：紅光亮起</translation>
    </message>
    <message>
        <source>Palm reader: red light is off</source>
        <translation>掌靜脈辨識：紅光未亮</translation>
    </message>
    <message>
        <source>Camera: its ring is lit</source>
        <translation>鏡頭：光環亮起</translation>
    </message>
    <message>
        <source>Camera: its ring is dark</source>
        <translation>鏡頭：光環熄滅</translation>
    </message>
    <message>
        <source>Fingerprint reader: its ring is lit</source>
        <translation>指紋辨識：光環亮起</translation>
    </message>
    <message>
        <source>Fingerprint reader: its ring is dark</source>
        <translation>指紋辨識：光環未亮</translation>
    </message>
</context>
<context>
    <name>SignalPicker</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search the signals</source>
        <translation>搜尋訊號</translation>
    </message>
    <message>
        <source>%1 of %2, all %3 lanes are taken</source>
        <translation>%1／%2，%3 條軌道已滿</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>訊號</translation>
    </message>
    <message>
        <source>Default signals</source>
        <translation>預設訊號</translation>
    </message>
    <message>
        <source>Follow the default signals</source>
        <translation>追蹤預設的訊號</translation>
    </message>
</context>
<context>
    <name>Signals</name>
    <message>
        <source>Dead bolt, 0 withdrawn, 22 fully thrown.</source>
        <translation>主鎖舌：0 為完全縮回，22 為完全伸出。</translation>
    </message>
    <message>
        <source>Contact force between dead bolt and strike, across the bolt.</source>
        <translation>主鎖舌與鎖扣板之間、與主鎖舌垂直的接觸力。</translation>
    </message>
    <message>
        <source>Contact force of the strike against the bolt&apos;s throw.</source>
        <translation>鎖扣板頂住主鎖舌伸出的接觸力。</translation>
    </message>
    <message>
        <source>Sprung latch, 12 fully out.</source>
        <translation>彈簧斜舌：12 為完全伸出。</translation>
    </message>
    <message>
        <source>The latch stands in its pocket and holds the door.</source>
        <translation>斜舌位於鎖扣孔內，擋住門。</translation>
    </message>
    <message>
        <source>Opening angle of the leaf, 0 shut.</source>
        <translation>門扇的開啟角度，0 為關上。</translation>
    </message>
    <message>
        <source>The leaf stands where the dead bolt can enter the strike.</source>
        <translation>門扇所在的位置可讓主鎖舌伸入鎖扣板。</translation>
    </message>
    <message>
        <source>Angular speed of the leaf, positive opens.</source>
        <translation>門扇的角速度，正值為開門。</translation>
    </message>
    <message>
        <source>How far the lock edge stands off at the dead bolt.</source>
        <translation>門邊在主鎖舌處翹離的距離。</translation>
    </message>
    <message>
        <source>Inside handle, 0 at rest, 1 fully turned.</source>
        <translation>內把手：0 為靜止，1 為壓到底。</translation>
    </message>
    <message>
        <source>Outside handle, 0 at rest, 1 fully turned.</source>
        <translation>外把手：0 為靜止，1 為壓到底。</translation>
    </message>
    <message>
        <source>The outside handle works latch and dead bolt.</source>
        <translation>外把手可帶動斜舌與主鎖舌。</translation>
    </message>
    <message>
        <source>Current of the motor winding, in the direction of the drive.</source>
        <translation>馬達繞組的電流，以驅動方向為正。</translation>
    </message>
    <message>
        <source>Speed of the motor shaft, positive throws the bolt.</source>
        <translation>馬達轉軸的轉速，正值使主鎖舌伸出。</translation>
    </message>
    <message>
        <source>At the terminals of the pack; 0 without a pack.</source>
        <translation>電池端子的電壓；沒有電池時為 0。</translation>
    </message>
    <message>
        <source>Drawn from the pack.</source>
        <translation>從電池取用的電流。</translation>
    </message>
    <message>
        <source>State of charge of the pack.</source>
        <translation>電池的電量。</translation>
    </message>
    <message>
        <source>Temperature of the pack.</source>
        <translation>電池的溫度。</translation>
    </message>
    <message>
        <source>A pack is in the lock, whichever way round.</source>
        <translation>門鎖內有電池，不論方向是否正確。</translation>
    </message>
    <message>
        <source>The pack can give current to the lock.</source>
        <translation>電池可以供電給門鎖。</translation>
    </message>
    <message>
        <source>What the pack&apos;s protection board does.</source>
        <translation>電池保護板目前的動作。</translation>
    </message>
    <message>
        <source>Equivalent full cycles that have aged the pack.</source>
        <translation>使電池老化的等效完整充放電次數。</translation>
    </message>
    <message>
        <source>The pack is outside, on its charger.</source>
        <translation>電池在外面，放在充電器上。</translation>
    </message>
    <message>
        <source>Where the pack is; reversed: in the lock, the wrong way round.</source>
        <translation>電池的位置；reversed：在門鎖內，但裝反了。</translation>
    </message>
    <message>
        <source>State of charge of the pack, in the lock or out of it.</source>
        <translation>電池的電量，不論在門鎖內或門鎖外。</translation>
    </message>
    <message>
        <source>At the electronics and the motor bridge.</source>
        <translation>電路與馬達驅動橋處的電壓。</translation>
    </message>
    <message>
        <source>What feeds the bus.</source>
        <translation>供電給匯流排的來源。</translation>
    </message>
    <message>
        <source>Drawn from the bus beside the motor.</source>
        <translation>除馬達外，從匯流排取用的電流。</translation>
    </message>
    <message>
        <source>What is plugged into the Type-C port.</source>
        <translation>Type-C 孔所接的裝置。</translation>
    </message>
    <message>
        <source>At the Type-C port; 0 from a power bank that sleeps.</source>
        <translation>Type-C 孔的電壓；行動電源休眠時為 0。</translation>
    </message>
    <message>
        <source>The lock&apos;s radio is in the house&apos;s Wi-Fi.</source>
        <translation>門鎖的無線電已連上屋內 Wi-Fi。</translation>
    </message>
    <message>
        <source>Strength of the house&apos;s Wi-Fi at the lock.</source>
        <translation>屋內 Wi-Fi 在門鎖處的訊號強度。</translation>
    </message>
    <message>
        <source>Weight of a sagging leaf on the dead bolt.</source>
        <translation>下垂的門扇壓在主鎖舌上的重量。</translation>
    </message>
    <message>
        <source>Dead bolt from the middle of its pocket in the strike, across the leaf, with warp, adjusted strike, play and what the strike presses; positive towards the opening side.</source>
        <translation>主鎖舌偏離鎖扣孔中央的距離（垂直於門扇），包含變形、鎖扣板調整量、間隙與鎖扣板的壓力；正值朝開門側。</translation>
    </message>
    <message>
        <source>The dead bolt is not broken off.</source>
        <translation>主鎖舌沒有斷裂。</translation>
    </message>
    <message>
        <source>The latch is not broken off.</source>
        <translation>斜舌沒有斷裂。</translation>
    </message>
    <message>
        <source>Side of the hinges, seen from where the door opens to.</source>
        <translation>鉸鏈在哪一側，從門開啟的方向看。</translation>
    </message>
    <message>
        <source>Whether the door opens into the room or out of it.</source>
        <translation>門往室內開，還是往室外開。</translation>
    </message>
    <message>
        <source>Draught at the lock edge, positive opens.</source>
        <translation>門邊受到的風力，正值為開門。</translation>
    </message>
    <message>
        <source>How far the lock edge hangs down.</source>
        <translation>門邊下沉的距離。</translation>
    </message>
    <message>
        <source>The dead bolt&apos;s strike, from where it was when new.</source>
        <translation>主鎖舌的鎖扣板，與出廠位置的距離。</translation>
    </message>
    <message>
        <source>How far the strike gives way on loose screws.</source>
        <translation>鎖扣板因螺絲鬆動而退讓的距離。</translation>
    </message>
    <message>
        <source>The cover of the keyhole is open.</source>
        <translation>鑰匙孔的蓋子是開的。</translation>
    </message>
    <message>
        <source>The key in the cylinder.</source>
        <translation>鎖芯內的鑰匙。</translation>
    </message>
    <message>
        <source>The key is in to its shoulder.</source>
        <translation>鑰匙已插到底。</translation>
    </message>
    <message>
        <source>The cam of the cylinder moves.</source>
        <translation>鎖芯的撥片正在轉動。</translation>
    </message>
    <message>
        <source>A hand turns a key that the cylinder does not let turn.</source>
        <translation>有人轉動鑰匙，但鎖芯不讓它轉。</translation>
    </message>
    <message>
        <source>The front panel is on the door.</source>
        <translation>前面板在門上。</translation>
    </message>
    <message>
        <source>The cover is on the rear panel.</source>
        <translation>後面板已裝上後蓋。</translation>
    </message>
    <message>
        <source>The lock button of the rear panel is pressed.</source>
        <translation>後面板的上鎖鍵被按下。</translation>
    </message>
    <message>
        <source>SET is pressed.</source>
        <translation>SET 鍵被按下。</translation>
    </message>
    <message>
        <source>The electronics have enough voltage to run.</source>
        <translation>電路的電壓足以運作。</translation>
    </message>
    <message>
        <source>Of the firmware that its loader has let in.</source>
        <translation>載入程式所接受的韌體版本。</translation>
    </message>
    <message>
        <source>Images that its loader has not taken (SEC-11).</source>
        <translation>載入程式拒絕的韌體映像數 (SEC-11)。</translation>
    </message>
    <message>
        <source>What the bridge does to the motor.</source>
        <translation>驅動橋對馬達所做的動作。</translation>
    </message>
    <message>
        <source>Bolt switch &apos;out&apos; is made (from 21 mm).</source>
        <translation>鎖舌「伸出」開關接通（從 21 mm 起）。</translation>
    </message>
    <message>
        <source>Bolt switch &apos;in&apos; is made (to 1 mm).</source>
        <translation>鎖舌「縮回」開關接通（到 1 mm 為止）。</translation>
    </message>
    <message>
        <source>Door sensor of body 6068; the pin is open on body 5085.</source>
        <translation>6068 鎖體的門磁感測器；5085 鎖體的接腳是開路。</translation>
    </message>
    <message>
        <source>On how many keys a finger lies; never on which: a trace must not tell what was typed (GEN-2).</source>
        <translation>手指放在幾個按鍵上；從不記錄是哪些鍵：紀錄不得洩漏輸入的內容 (GEN-2)。</translation>
    </message>
    <message>
        <source>Bit n: key n is lit (0-9, back, confirm, home, bell).</source>
        <translation>第 n 位元：按鍵 n 亮起（0–9、返回、確認、離家、門鈴）。</translation>
    </message>
    <message>
        <source>Any digit key is lit.</source>
        <translation>有任一數字鍵亮起。</translation>
    </message>
    <message>
        <source>Key ✓ is lit.</source>
        <translation>✓ 鍵亮起。</translation>
    </message>
    <message>
        <source>Key ↶ is lit.</source>
        <translation>↶ 鍵亮起。</translation>
    </message>
    <message>
        <source>The low-battery light is on.</source>
        <translation>電量不足燈亮起。</translation>
    </message>
    <message>
        <source>The away-mode key is lit.</source>
        <translation>離家模式鍵亮起。</translation>
    </message>
    <message>
        <source>The doorbell key is lit.</source>
        <translation>門鈴鍵亮起。</translation>
    </message>
    <message>
        <source>The red light of palm and face is on.</source>
        <translation>掌靜脈與人臉的紅光亮起。</translation>
    </message>
    <message>
        <source>The rear screen shows the pairing code.</source>
        <translation>後螢幕顯示配對碼。</translation>
    </message>
    <message>
        <source>Somebody looks at the live video.</source>
        <translation>有人正在看即時影像。</translation>
    </message>
    <message>
        <source>The siren sounds.</source>
        <translation>警報器正在響。</translation>
    </message>
    <message>
        <source>What the module does.</source>
        <translation>模組目前的動作。</translation>
    </message>
    <message>
        <source>Its presence sensor notices somebody.</source>
        <translation>它的接近感測器偵測到有人。</translation>
    </message>
    <message>
        <source>Of its last reading: 1 good, 0 unreadable or none. It says nothing about who it was.</source>
        <translation>上一次讀取的品質：1 為良好，0 為無法讀取或沒有。不透露是誰。</translation>
    </message>
    <message>
        <source>Enrolled in it; they stay without power.</source>
        <translation>已登錄在模組內的筆數；斷電後仍保留。</translation>
    </message>
    <message>
        <source>How light it is before the door.</source>
        <translation>門前的亮度。</translation>
    </message>
    <message>
        <source>The mortise body: 5085 has no door sensor (MEC-4).</source>
        <translation>嵌入式鎖體：5085 沒有門磁感測器 (MEC-4)。</translation>
    </message>
    <message>
        <source>Of the place; pack and clock have it at once.</source>
        <translation>環境溫度；電池與時鐘立即達到此溫度。</translation>
    </message>
    <message>
        <source>Temperature of the motor&apos;s winding.</source>
        <translation>馬達繞組的溫度。</translation>
    </message>
    <message>
        <source>Temperature of the motor&apos;s magnet and housing.</source>
        <translation>馬達磁鐵與外殼的溫度。</translation>
    </message>
    <message>
        <source>The true date, since 2000-01-01 00:00 UTC; may be compared with moments.</source>
        <translation>真實的日期，自 2000-01-01 00:00 UTC 起算；可與時刻比較。</translation>
    </message>
    <message>
        <source>The clock chip has run without a break since it was set.</source>
        <translation>時鐘晶片自設定後持續運轉，沒有中斷。</translation>
    </message>
    <message>
        <source>The clock against an ideal one set with it; 0 before it is set.</source>
        <translation>與同時設定的理想時鐘的誤差；設定前為 0。</translation>
    </message>
    <message>
        <source>What carries the clock without power; it needs 1.6 V.</source>
        <translation>斷電時維持時鐘的電壓；至少需要 1.6 V。</translation>
    </message>
    <message>
        <source>The flash programs or erases.</source>
        <translation>快閃記憶體正在寫入或抹除。</translation>
    </message>
    <message>
        <source>Of the page that was erased most often.</source>
        <translation>抹除次數最多的頁面的次數。</translation>
    </message>
    <message>
        <source>Operations that ended with an error so far.</source>
        <translation>至今以錯誤結束的操作次數。</translation>
    </message>
    <message>
        <source>How many keys the touch controller feels; never which (GEN-2). It scans every 10 ms, asleep every 40 ms.</source>
        <translation>觸控晶片感測到幾個按鍵；從不記錄是哪些 (GEN-2)。每 10 ms 掃描一次，休眠時每 40 ms 一次。</translation>
    </message>
    <message>
        <source>Touches felt through water alone, since it came.</source>
        <translation>自有水以來，純粹由水造成的觸碰次數。</translation>
    </message>
    <message>
        <source>Water on the keypad.</source>
        <translation>鍵盤上的水量。</translation>
    </message>
    <message>
        <source>Voice and tones at 1 m; 0 while silent.</source>
        <translation>語音與提示音在 1 m 處的音量；無聲時為 0。</translation>
    </message>
    <message>
        <source>Voice or tone is louder than a quiet stairwell at 1 m.</source>
        <translation>語音或提示音在 1 m 處比安靜的樓梯間大聲。</translation>
    </message>
    <message>
        <source>The siren at 1 m; 0 while silent.</source>
        <translation>警報器在 1 m 處的音量；無聲時為 0。</translation>
    </message>
    <message>
        <source>The siren is louder than a quiet stairwell at 1 m.</source>
        <translation>警報器在 1 m 處比安靜的樓梯間大聲。</translation>
    </message>
    <message>
        <source>The lock&apos;s Bluetooth radio is on (SET-5).</source>
        <translation>門鎖的藍牙無線電已開啟 (SET-5)。</translation>
    </message>
    <message>
        <source>Bluetooth connections of the lock&apos;s chip, 0 to 4.</source>
        <translation>門鎖晶片的藍牙連線數，0 到 4。</translation>
    </message>
    <message>
        <source>The lock is in the house&apos;s Wi-Fi and the cloud answers.</source>
        <translation>門鎖已連上屋內 Wi-Fi，且雲端有回應。</translation>
    </message>
    <message>
        <source>How often the lock has joined the house&apos;s Wi-Fi; each costs energy.</source>
        <translation>門鎖連上屋內 Wi-Fi 的次數；每次都耗電。</translation>
    </message>
    <message>
        <source>The cloud answers.</source>
        <translation>雲端有回應。</translation>
    </message>
    <message>
        <source>Phones whose app is in session with the lock.</source>
        <translation>App 正與門鎖連線的手機數。</translation>
    </message>
    <message>
        <source>Sessions that have proved themselves to the lock.</source>
        <translation>已向門鎖證明身分的連線數。</translation>
    </message>
    <message>
        <source>Frames that the attacker has recorded.</source>
        <translation>攻擊者錄下的訊框數。</translation>
    </message>
    <message>
        <source>Frames that the attacker has sent.</source>
        <translation>攻擊者送出的訊框數。</translation>
    </message>
    <message>
        <source>Frames of the lock that the attacker has heard go by.</source>
        <translation>攻擊者聽到的門鎖訊框數。</translation>
    </message>
    <message>
        <source>Frames that the attacker has altered on their way.</source>
        <translation>攻擊者在途中竄改的訊框數。</translation>
    </message>
    <message>
        <source>Commands that went over the attacker&apos;s relays.</source>
        <translation>經由攻擊者中繼的指令數。</translation>
    </message>
    <message>
        <source>Commands that the attacker&apos;s relays have held up.</source>
        <translation>被攻擊者的中繼器攔下的指令數。</translation>
    </message>
    <message>
        <source>Messages of the attacker on the modules&apos; cable that the lock has taken.</source>
        <translation>攻擊者在模組纜線上送出、且門鎖接受的訊息數。</translation>
    </message>
    <message>
        <source>Records of deleted or replaced users, phones and codes that the attacker, with the chip&apos;s secret, has found at the last reading of the flash.</source>
        <translation>攻擊者握有晶片金鑰，在最近一次讀取快閃記憶體時找到的已刪除或已更換的使用者、手機與密碼紀錄數。</translation>
    </message>
    <message>
        <source>Of the lock&apos;s flash, that the attacker has read.</source>
        <translation>攻擊者已讀取的門鎖快閃記憶體位元組數。</translation>
    </message>
    <message>
        <source>Digits of PINs of six that the attacker has found in what was read.</source>
        <translation>攻擊者從讀到的內容中找出的六位密碼位數。</translation>
    </message>
    <message>
        <source>Something that the attacker said or showed was granted access.</source>
        <translation>攻擊者所說或所出示的東西獲准開鎖。</translation>
    </message>
    <message>
        <source>The firmware is awake.</source>
        <translation>韌體處於喚醒狀態。</translation>
    </message>
    <message>
        <source>What the lock says of its bolt.</source>
        <translation>門鎖回報的鎖舌狀態。</translation>
    </message>
    <message>
        <source>What the keypad dialogue waits for.</source>
        <translation>鍵盤對話正在等待的輸入。</translation>
    </message>
    <message>
        <source>The wrong-try lockout is on.</source>
        <translation>因錯誤過多，正暫停輸入。</translation>
    </message>
    <message>
        <source>What is left of the lockout, as of the last core step.</source>
        <translation>暫停輸入的剩餘時間，以核心上一步為準。</translation>
    </message>
    <message>
        <source>Wrong tries in a row.</source>
        <translation>連續錯誤的次數。</translation>
    </message>
    <message>
        <source>Users stored on the lock.</source>
        <translation>門鎖內儲存的使用者數。</translation>
    </message>
    <message>
        <source>Digits typed and not yet confirmed.</source>
        <translation>已輸入但尚未確認的位數。</translation>
    </message>
    <message>
        <source>State of charge as the firmware estimates it.</source>
        <translation>韌體估計的電量。</translation>
    </message>
    <message>
        <source>Tries of the bolt movement that runs.</source>
        <translation>目前鎖舌動作的嘗試次數。</translation>
    </message>
    <message>
        <source>Away mode is armed.</source>
        <translation>離家模式已啟動。</translation>
    </message>
    <message>
        <source>Privacy mode is on.</source>
        <translation>隱私模式已開啟。</translation>
    </message>
    <message>
        <source>The lock is silent until the keypad sleeps.</source>
        <translation>門鎖保持靜音，直到鍵盤休眠。</translation>
    </message>
    <message>
        <source>False when the lock says &apos;locked&apos; with the bolt less than fully out or the door open (TWN-1); body 5085 answers for its bolt alone.</source>
        <translation>門鎖說「已上鎖」，但鎖舌未完全伸出或門開著時，為 false (TWN-1)；5085 鎖體只對鎖舌負責。</translation>
    </message>
    <message>
        <source>The lock says &apos;locked&apos; and the door is open: what body 5085 cannot know (LCK-10).</source>
        <translation>門鎖說「已上鎖」，但門是開的：5085 鎖體無從得知 (LCK-10)。</translation>
    </message>
    <message>
        <source>motor current</source>
        <translation>馬達電流</translation>
    </message>
    <message>
        <source>battery voltage</source>
        <translation>電池電壓</translation>
    </message>
    <message>
        <source>dead bolt</source>
        <translation>主鎖舌</translation>
    </message>
    <message>
        <source>side load</source>
        <translation>側向力</translation>
    </message>
    <message>
        <source>door angle</source>
        <translation>開門角度</translation>
    </message>
    <message>
        <source>state of the lock</source>
        <translation>門鎖狀態</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已上鎖</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>已開鎖</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>未上鎖</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚未得知</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>door %1</source>
        <translation>門 %1</translation>
    </message>
</context>
<context>
    <name>StageDeeds</name>
    <message>
        <source>Hold a palm up</source>
        <translation>舉起手掌</translation>
    </message>
    <message>
        <source>Lay a finger on the reader</source>
        <translation>把手指放上辨識區</translation>
    </message>
    <message>
        <source>Look straight ahead</source>
        <translation>直視前方</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>抬頭</translation>
    </message>
    <message>
        <source>Look down</source>
        <translation>低頭</translation>
    </message>
    <message>
        <source>Look to the left</source>
        <translation>頭轉向左</translation>
    </message>
    <message>
        <source>Look to the right</source>
        <translation>頭轉向右</translation>
    </message>
    <message>
        <source>Go away</source>
        <translation>離開</translation>
    </message>
</context>
<context>
    <name>StagePeople</name>
    <message>
        <source>%1 comes to the door</source>
        <translation>%1 走到門前</translation>
    </message>
    <message>
        <source>%1 is at the door: choose somebody else</source>
        <translation>%1 在門口：換別人</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What would you like to do?</source>
        <translation>您想做什麼？</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>開啟情境</translation>
    </message>
    <message>
        <source>Chapter %1: %2</source>
        <translation>第 %1 章：%2</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>最近開啟</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情境</translation>
    </message>
    <message>
        <source>A scenario can be dropped anywhere in this window.</source>
        <translation>也可以把情境檔案拖進視窗。</translation>
    </message>
</context>
<context>
    <name>StartWays</name>
    <message>
        <source>Guided tour</source>
        <translation>導覽</translation>
    </message>
    <message>
        <source>Seven chapters. You can take over at any time.</source>
        <translation>共七章，隨時可以親手操作。</translation>
    </message>
    <message>
        <source>Play freely</source>
        <translation>自由體驗</translation>
    </message>
    <message>
        <source>A locked front door, with a family that it knows.</source>
        <translation>已上鎖的大門，與它認得的一家人。</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>開啟情境</translation>
    </message>
    <message>
        <source>See its steps, and go on from where it fails.</source>
        <translation>檢視步驟，從失敗處繼續。</translation>
    </message>
</context>
<context>
    <name>StatusCell</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>StatusModel</name>
    <message>
        <source>on</source>
        <translation>開</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>門</translation>
    </message>
    <message>
        <source>shut</source>
        <translation>已關上</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開著</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>電池</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>離家</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>語音</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>靜音</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隱私</translation>
    </message>
    <message>
        <source>Lockout</source>
        <translation>暫停輸入</translation>
    </message>
    <message>
        <source>Siren</source>
        <translation>警報器</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>TRUTH</source>
        <translation>實際狀態</translation>
    </message>
    <message>
        <source>they agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>THE LOCK SAYS</source>
        <translation>門鎖回報</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Line %1, %2: %3 %4</source>
        <translation>第 %1 行，%2：%3 %4</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>running</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>尚未開始</translation>
    </message>
</context>
<context>
    <name>StrangerControls</name>
    <message>
        <source>A stranger&apos;s radio</source>
        <translation>陌生人的無線電</translation>
    </message>
    <message>
        <source>listens</source>
        <translation>竊聽</translation>
    </message>
    <message>
        <source>The stranger records what is sent to the lock</source>
        <translation>陌生人錄下傳給門鎖的資料</translation>
    </message>
    <message>
        <source>relays</source>
        <translation>中繼</translation>
    </message>
    <message>
        <source>The stranger&apos;s relays bring far phones near</source>
        <translation>陌生人的中繼器把遠處手機拉近</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重播</translation>
    </message>
    <message>
        <source>Send what was recorded, on a connection of its own</source>
        <translation>在自己的連線上重播錄到的資料</translation>
    </message>
    <message>
        <source>Slip it in</source>
        <translation>混入連線</translation>
    </message>
    <message>
        <source>Send what was recorded within the victim&apos;s connection</source>
        <translation>在受害者的連線中重播錄到的資料</translation>
    </message>
    <message>
        <source>Flood the lock for a minute</source>
        <translation>洪水攻擊一分鐘</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Single step: 10 ms</source>
        <translation>單步：10 毫秒</translation>
    </message>
    <message>
        <source>Skip to the next event</source>
        <translation>跳到下一個事件</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Back to the event before</source>
        <translation>回到上一個事件</translation>
    </message>
    <message>
        <source>Single step back: 10 ms</source>
        <translation>單步後退：10 毫秒</translation>
    </message>
    <message>
        <source>To the present</source>
        <translation>回到現在</translation>
    </message>
    <message>
        <source>Save what was done as a scenario, with the digits that were typed</source>
        <translation>將操作過程存成情境檔（含輸入的密碼）</translation>
    </message>
    <message>
        <source>Let time run back</source>
        <translation>時間倒轉</translation>
    </message>
    <message>
        <source>10,000</source>
        <translation>10,000</translation>
    </message>
    <message>
        <source>since start, %1</source>
        <translation>自開始起，%1</translation>
    </message>
    <message>
        <source>house time %1</source>
        <translation>住家時間 %1</translation>
    </message>
    <message>
        <source>1,000</source>
        <translation>1,000</translation>
    </message>
</context>
<context>
    <name>TimeRail</name>
    <message>
        <source>Time: %1</source>
        <translation>時間：%1</translation>
    </message>
</context>
<context>
    <name>TriggerBox</name>
    <message>
        <source>Signal of the trigger</source>
        <translation>觸發訊號</translation>
    </message>
    <message>
        <source>Which way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>rises above</source>
        <translation>升至…以上</translation>
    </message>
    <message>
        <source>falls below</source>
        <translation>降至…以下</translation>
    </message>
    <message>
        <source>Level of the trigger</source>
        <translation>觸發準位</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation>開始等待</translation>
    </message>
    <message>
        <source>Hold the picture when</source>
        <translation>符合下列條件時停住畫面</translation>
    </message>
    <message>
        <source>Only once</source>
        <translation>只觸發一次</translation>
    </message>
    <message>
        <source>Trigger: %1</source>
        <translation>觸發：%1</translation>
    </message>
</context>
<context>
    <name>TroubleList</name>
    <message>
        <source>Troubles</source>
        <translation>故障排除</translation>
    </message>
    <message>
        <source>From the manual: symptom, cause, remedy.</source>
        <translation>取自說明書：現象、原因、處理方式。</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>The bolt rubs or does not come out</source>
        <translation>鎖舌摩擦或無法完全伸出</translation>
    </message>
    <message>
        <source>The door is warped. Adjust the strike.</source>
        <translation>門扇變形。請調整鎖扣板。</translation>
    </message>
    <message>
        <source>The bolt meets the strike</source>
        <translation>鎖舌頂到鎖扣板</translation>
    </message>
    <message>
        <source>The door sags. Lift it at the hinges, adjust the strike.</source>
        <translation>門扇下垂。請調高鉸鏈並調整鎖扣板。</translation>
    </message>
    <message>
        <source>The key does not turn: wrong key</source>
        <translation>鑰匙轉不動：鑰匙錯誤</translation>
    </message>
    <message>
        <source>The key does not turn: not fully in</source>
        <translation>鑰匙轉不動：未完全插入</translation>
    </message>
    <message>
        <source>Push it in to its shoulder.</source>
        <translation>請將鑰匙插到底。</translation>
    </message>
    <message>
        <source>The key does not turn: cylinder damaged</source>
        <translation>鑰匙轉不動：鎖芯損壞</translation>
    </message>
    <message>
        <source>Have the cylinder replaced.</source>
        <translation>請更換鎖芯。</translation>
    </message>
    <message>
        <source>No fingerprint is read</source>
        <translation>無法讀取指紋</translation>
    </message>
    <message>
        <source>The reader is dead. Have it replaced.</source>
        <translation>指紋辨識區故障。請送修更換。</translation>
    </message>
    <message>
        <source>The outside handle always opens</source>
        <translation>外把手一壓就開</translation>
    </message>
    <message>
        <source>The clutch is broken, or the lock badly installed.</source>
        <translation>離合器損壞，或安裝不當。</translation>
    </message>
    <message>
        <source>The inside handle does not open</source>
        <translation>內把手無法開門</translation>
    </message>
    <message>
        <source>Badly installed: the spindle does not reach.</source>
        <translation>安裝不當：方軸長度不足。</translation>
    </message>
    <message>
        <source>The phone does not connect: Bluetooth off</source>
        <translation>手機無法連線：藍牙未開</translation>
    </message>
    <message>
        <source>Switch it on.</source>
        <translation>請開啟藍牙。</translation>
    </message>
    <message>
        <source>The phone does not connect: too far away</source>
        <translation>手機無法連線：距離過遠</translation>
    </message>
    <message>
        <source>Come nearer.</source>
        <translation>請靠近門鎖。</translation>
    </message>
    <message>
        <source>The phone does not connect: it hangs</source>
        <translation>手機無法連線：藍牙卡住</translation>
    </message>
    <message>
        <source>Restart the phone.</source>
        <translation>請重新啟動手機。</translation>
    </message>
    <message>
        <source>Often offline, the battery drains fast</source>
        <translation>經常離線，耗電快</translation>
    </message>
    <message>
        <source>The Wi-Fi is weak or unsteady. Bring the router nearer.</source>
        <translation>Wi-Fi 訊號弱或不穩。請將路由器移近。</translation>
    </message>
    <message>
        <source>A user is refused: validity over</source>
        <translation>使用者被拒：有效期已過</translation>
    </message>
    <message>
        <source>The administrator gives them more time.</source>
        <translation>由管理員延長有效期。</translation>
    </message>
    <message>
        <source>It moves slowly and with noise</source>
        <translation>動作緩慢並有異音</translation>
    </message>
    <message>
        <source>The mechanics are dry. Have them greased.</source>
        <translation>機構乾澀。請上潤滑油。</translation>
    </message>
    <message>
        <source>The shut door rattles</source>
        <translation>關上的門會晃動</translation>
    </message>
    <message>
        <source>The screws of the strike are loose. Fasten them.</source>
        <translation>鎖扣板螺絲鬆動。請鎖緊。</translation>
    </message>
    <message>
        <source>This key belongs to another lock. Use the right one.</source>
        <translation>這是別的鎖的鑰匙。請用對的鑰匙。</translation>
    </message>
</context>
<context>
    <name>UserCredentials</name>
    <message>
        <source>Choose %1</source>
        <translation>選擇%1</translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>Auckland</source>
        <translation>奧克蘭</translation>
    </message>
    <message>
        <source>Sydney, Melbourne</source>
        <translation>雪梨、墨爾本</translation>
    </message>
    <message>
        <source>Brisbane</source>
        <translation>布里斯本</translation>
    </message>
    <message>
        <source>Tokyo, Seoul</source>
        <translation>東京、首爾</translation>
    </message>
    <message>
        <source>Taipei, Hong Kong</source>
        <translation>台北、香港</translation>
    </message>
    <message>
        <source>Bangkok, Hanoi</source>
        <translation>曼谷、河內</translation>
    </message>
    <message>
        <source>Delhi, Mumbai</source>
        <translation>德里、孟買</translation>
    </message>
    <message>
        <source>Dubai</source>
        <translation>杜拜</translation>
    </message>
    <message>
        <source>Istanbul, Riyadh</source>
        <translation>伊斯坦堡、利雅德</translation>
    </message>
    <message>
        <source>Athens, Helsinki</source>
        <translation>雅典、赫爾辛基</translation>
    </message>
    <message>
        <source>Johannesburg</source>
        <translation>約翰尼斯堡</translation>
    </message>
    <message>
        <source>Berlin, Paris</source>
        <translation>柏林、巴黎</translation>
    </message>
    <message>
        <source>Lagos</source>
        <translation>拉哥斯</translation>
    </message>
    <message>
        <source>London, Lisbon</source>
        <translation>倫敦、里斯本</translation>
    </message>
    <message>
        <source>Reykjavík</source>
        <translation>雷克雅維克</translation>
    </message>
    <message>
        <source>São Paulo</source>
        <translation>聖保羅</translation>
    </message>
    <message>
        <source>Halifax</source>
        <translation>哈利法克斯</translation>
    </message>
    <message>
        <source>New York, Toronto</source>
        <translation>紐約、多倫多</translation>
    </message>
    <message>
        <source>Bogotá, Lima</source>
        <translation>波哥大、利馬</translation>
    </message>
    <message>
        <source>Chicago, Dallas</source>
        <translation>芝加哥、達拉斯</translation>
    </message>
    <message>
        <source>Mexico City</source>
        <translation>墨西哥城</translation>
    </message>
    <message>
        <source>Denver</source>
        <translation>丹佛</translation>
    </message>
    <message>
        <source>Phoenix</source>
        <translation>鳳凰城</translation>
    </message>
    <message>
        <source>Los Angeles</source>
        <translation>洛杉磯</translation>
    </message>
    <message>
        <source>Honolulu</source>
        <translation>檀香山</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::AirModel</name>
    <message>
        <source>frames: %1 heard, %2 sent</source>
        <translation>聽到 %1 個訊框，送出 %2 個</translation>
    </message>
    <message>
        <source>Remote control %1</source>
        <translation>遙控器 %1</translation>
    </message>
    <message>
        <source>Door sensor %1</source>
        <translation>門磁感測器 %1</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::BookmarkModel</name>
    <message>
        <source>Mark %1</source>
        <translation>書籤 %1</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::BranchModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::BreakpointModel</name>
    <message>
        <source>Paused at the breakpoint: %1</source>
        <translation>停在中斷點：%1</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1 高於 %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 低於 %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 為 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::CaptionModel</name>
    <message>
        <source>siren</source>
        <translation>警報聲</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::DoorModel</name>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>dead bolt %1 mm</source>
        <translation>主鎖舌 %1 mm</translation>
    </message>
    <message>
        <source>latch %1 mm</source>
        <translation>斜舌 %1 mm</translation>
    </message>
    <message>
        <source>%1 N</source>
        <translation>%1 N</translation>
    </message>
    <message>
        <source>bolt %1 of %2 mm</source>
        <translation>鎖舌 %1／%2 mm</translation>
    </message>
    <message>
        <source>door shut</source>
        <translation>門已關</translation>
    </message>
    <message>
        <source>door open %1</source>
        <translation>門開 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>nothing: no power</source>
        <translation>沒有回報：無電源</translation>
    </message>
    <message>
        <source>leaf warped %1 mm</source>
        <translation>門扇變形 %1 mm</translation>
    </message>
    <message>
        <source>strike moved %1 mm</source>
        <translation>鎖扣板移位 %1 mm</translation>
    </message>
    <message>
        <source>bolt %1 mm off</source>
        <translation>鎖舌偏 %1 mm</translation>
    </message>
    <message>
        <source>%1, bolt moving, try %2</source>
        <translation>%1，鎖舌移動中，第 %2 次</translation>
    </message>
    <message>
        <source>%1 mm off</source>
        <translation>偏 %1 mm</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::EventBoardModel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>通行</translation>
    </message>
    <message>
        <source>Bolt</source>
        <translation>鎖舌</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>門</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>警報</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>語音</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>門鎖</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>「%1」</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::FaultListModel</name>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 至 %2 %3</translation>
    </message>
    <message>
        <source>Allowed: %1 to %2</source>
        <translation>允許範圍：%1 至 %2</translation>
    </message>
    <message>
        <source>Not possible now: %1.</source>
        <translation>目前無法設定：%1。</translation>
    </message>
    <message>
        <source>1 fault on</source>
        <translation>已啟用 1 項故障</translation>
    </message>
    <message>
        <source>%1 faults on</source>
        <translation>已啟用 %1 項故障</translation>
    </message>
    <message>
        <source>Active, and it has not shown yet.</source>
        <translation>已啟用，尚無影響。</translation>
    </message>
    <message>
        <source>Active, and it shows.</source>
        <translation>已啟用，目前有影響。</translation>
    </message>
    <message>
        <source>Active, and it has shown.</source>
        <translation>已啟用，曾有影響。</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::GuideModel</name>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>The motor is moving the dead bolt. Watch the oscilloscope.</source>
        <translation>馬達正在移動主鎖舌，請看示波器。</translation>
    </message>
    <message>
        <source>Press ✓ to add the first administrator, or ↶ to leave.</source>
        <translation>按 ✓ 新增第一位管理員，或按 ↶ 離開。</translation>
    </message>
    <message>
        <source>Press ✓, or type up to 10 digits.</source>
        <translation>請按 ✓，密碼最多 10 位。</translation>
    </message>
    <message>
        <source>Enter the same PIN once more.</source>
        <translation>請再輸入一次相同的密碼。</translation>
    </message>
    <message>
        <source>Enter a new PIN of 6 to 10 digits: no run like 123456, not one digit only.</source>
        <translation>請輸入 6 到 10 位新密碼：不可連號（如 123456），也不可全部相同。</translation>
    </message>
    <message>
        <source>Press ✓ to open.</source>
        <translation>請按 ✓ 開鎖。</translation>
    </message>
    <message>
        <source>Enter your PIN. Digits before and after it hide it from onlookers.</source>
        <translation>請輸入密碼。前後可加任意數字，以防他人偷看。</translation>
    </message>
    <message>
        <source>The door is open. Drag the leaf back to shut it: it locks by itself.</source>
        <translation>門是開的。把門扇拖回關上，門鎖會自動上鎖。</translation>
    </message>
    <message>
        <source>Locked. Touch the keypad and enter your PIN, or press the inside handle.</source>
        <translation>已上鎖。請觸碰鍵盤並輸入密碼，或壓下內把手。</translation>
    </message>
    <message>
        <source>Press 1 for a right-opening door, 2 for a left-opening one.</source>
        <translation>右開門請按 1，左開門請按 2。</translation>
    </message>
    <message>
        <source>Press ✓ within 20 s to erase everything; otherwise nothing is erased.</source>
        <translation>20 秒內按 ✓ 即清除全部資料；否則不會清除任何資料。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Press ✓ to set the door direction, or ↶ to leave.</source>
        <translation>按 ✓ 設定開門方向，或按 ↶ 離開。</translation>
    </message>
    <message>
        <source>✓ locks.</source>
        <translation>按 ✓ 即上鎖。</translation>
    </message>
    <message>
        <source>✓ sets the door direction.</source>
        <translation>按 ✓ 可設定開門方向。</translation>
    </message>
    <message>
        <source>The lock is new. Touch any key of the keypad; then ✓ starts the set-up.</source>
        <translation>這是全新的門鎖。請觸碰鍵盤上任一按鍵，再按 ✓ 開始設定。</translation>
    </message>
    <message>
        <source>The camera waits for the new face, for 15 s: show it on tab People.</source>
        <translation>鏡頭正等待新的人臉，限時 15 秒：請到「人員」分頁出示。</translation>
    </message>
    <message>
        <source>The palm reader waits for the new palm, for 15 s: show it on tab People.</source>
        <translation>掌靜脈模組正等待新的手掌，限時 15 秒：請到「人員」分頁出示。</translation>
    </message>
    <message>
        <source>The reader wants the new finger several times: lay it on again on tab People.</source>
        <translation>指紋辨識區需要多次按壓：請到「人員」分頁重複按上手指。</translation>
    </message>
    <message>
        <source>The rear cover is off. Hold SET for 3 s, and the screen shows the pairing code.</source>
        <translation>後蓋已取下。長按 SET 3 秒，螢幕就會顯示配對碼。</translation>
    </message>
    <message>
        <source>Unlocked. Press a handle and drag the leaf open, or lock with the button inside (B).</source>
        <translation>已開鎖。壓下把手並把門扇拖開，或按室內上鎖鍵（B）。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已儲存：%1</translation>
    </message>
    <message>
        <source>The rear screen shows the pairing code for 3 minutes: scan it with the phone.</source>
        <translation>室內螢幕顯示配對碼 3 分鐘：請用手機掃描。</translation>
    </message>
    <message>
        <source>Nothing is reported within the next day: time stands where it was.</source>
        <translation>接下來一天內沒有任何事件：時間維持不動。</translation>
    </message>
    <message>
        <source>Time stands still: the lock answers once it runs again (P).</source>
        <translation>時間已暫停：恢復執行後門鎖才會回應（P）。</translation>
    </message>
    <message>
        <source>Too little charge for the motor: charge the battery, or use a power bank at Type-C.</source>
        <translation>電量不足以驅動馬達：請將電池充電，或用行動電源接 Type-C 孔。</translation>
    </message>
    <message>
        <source>The lock is saving the PIN.</source>
        <translation>門鎖正在儲存密碼。</translation>
    </message>
    <message>
        <source>Too many wrong tries: the lock refuses every try for another %1:%2.</source>
        <translation>錯誤次數過多：門鎖在 %1 分 %2 秒內拒絕一切嘗試。</translation>
    </message>
    <message>
        <source>The lock is checking the PIN.</source>
        <translation>門鎖正在核對密碼。</translation>
    </message>
    <message>
        <source>The lock does not know yet how its bolt stands. Press the button inside (B).</source>
        <translation>門鎖還不知道鎖舌的位置。請按室內上鎖鍵（B）。</translation>
    </message>
    <message>
        <source>The bolt jammed: not locked. Check the strike, then lock again.</source>
        <translation>鎖舌卡住，未上鎖。請檢查鎖扣板，再重新上鎖。</translation>
    </message>
    <message>
        <source>Not locked. Check the door and its bolt, then lock again.</source>
        <translation>未上鎖。請檢查門與鎖舌，再重新上鎖。</translation>
    </message>
    <message>
        <source>Front panel torn off: the siren sounds for a minute, or until an administrator&apos;s phone unlocks.</source>
        <translation>前面板遭拆除：警報會響一分鐘；用管理員的手機開鎖可提前停止。</translation>
    </message>
    <message>
        <source>The lock has no power. Put a charged battery in (tab Rear panel).</source>
        <translation>門鎖沒有電。請到「後面板」分頁裝入已充電的電池。</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::HouseModel</name>
    <message>
        <source>%1 dBm</source>
        <translation>%1 dBm</translation>
    </message>
    <message>
        <source>%1, weak</source>
        <translation>%1，弱</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 N</source>
        <translation>%1 N</translation>
    </message>
    <message>
        <source>%1, not joined</source>
        <translation>%1，未連線</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::KeyModel</name>
    <message>
        <source>The cover is shut.</source>
        <translation>孔蓋已蓋上。</translation>
    </message>
    <message>
        <source>The keyhole is free.</source>
        <translation>鑰匙孔是空的。</translation>
    </message>
    <message>
        <source>The key does not turn.</source>
        <translation>鑰匙轉不動。</translation>
    </message>
    <message>
        <source>The key turns.</source>
        <translation>鑰匙轉動中。</translation>
    </message>
    <message>
        <source>A key is in to its shoulder.</source>
        <translation>鑰匙已完全插入。</translation>
    </message>
    <message>
        <source>A key is in half.</source>
        <translation>鑰匙插入一半。</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::LinkModel</name>
    <message>
        <source>%1 round trips/s, %2</source>
        <translation>每秒往返 %1 次，%2</translation>
    </message>
    <message>
        <source>%1 asked again</source>
        <translation>重問 %1 次</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::PeopleModel</name>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>待命</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>讀取中</translation>
    </message>
    <message>
        <source>enrolling</source>
        <translation>登錄中</translation>
    </message>
    <message>
        <source>storing</source>
        <translation>儲存中</translation>
    </message>
    <message>
        <source>deleting</source>
        <translation>刪除中</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>%1, %2 stored</source>
        <translation>%1，已存 %2 筆</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::PhoneHomeModel</name>
    <message>
        <source>Locked</source>
        <translation>已上鎖</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>已開鎖</translation>
    </message>
    <message>
        <source>Not locked</source>
        <translation>未上鎖</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>尚未得知</translation>
    </message>
    <message>
        <source>door not known</source>
        <translation>門的狀態未知</translation>
    </message>
    <message>
        <source>door shut</source>
        <translation>門已關</translation>
    </message>
    <message>
        <source>door open</source>
        <translation>門已開</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>離線</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已連線</translation>
    </message>
    <message>
        <source>on</source>
        <translation>開</translation>
    </message>
    <message>
        <source>privacy mode</source>
        <translation>隱私模式</translation>
    </message>
    <message>
        <source>away mode</source>
        <translation>離家模式</translation>
    </message>
    <message>
        <source>battery low</source>
        <translation>電量不足</translation>
    </message>
    <message>
        <source>lock&apos;s time unknown</source>
        <translation>門鎖時間未知</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>locked out</source>
        <translation>錯誤過多，暫停輸入</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 dBm</source>
        <translation>%1 dBm</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::PhoneListsModel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (duress)</source>
        <translation>%1（脅迫用）</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>時間未知</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::PhoneModel</name>
    <message>
        <source>The phone is off</source>
        <translation>手機已關機</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未連線</translation>
    </message>
    <message>
        <source>Connected through the cloud</source>
        <translation>已透過雲端連線</translation>
    </message>
    <message>
        <source>Connected by Bluetooth</source>
        <translation>已透過藍牙連線</translation>
    </message>
    <message>
        <source>Paired with the lock</source>
        <translation>已與門鎖配對</translation>
    </message>
    <message>
        <source>Not paired: %1</source>
        <translation>未配對：%1</translation>
    </message>
    <message>
        <source>One-time code made</source>
        <translation>已產生一次性密碼</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>登錄成功</translation>
    </message>
    <message>
        <source>Not enrolled: %1</source>
        <translation>未登錄：%1</translation>
    </message>
    <message>
        <source>Enrolment has begun: do as the lock says</source>
        <translation>開始登錄：請依門鎖語音操作</translation>
    </message>
    <message>
        <source>not paired</source>
        <translation>未配對</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Connecting...</source>
        <translation>連線中…</translation>
    </message>
    <message>
        <source>Asking the lock...</source>
        <translation>詢問門鎖中…</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::RearPanelModel</name>
    <message>
        <source>%1 V</source>
        <translation>%1 V</translation>
    </message>
    <message>
        <source>%1 mA</source>
        <translation>%1 mA</translation>
    </message>
    <message>
        <source>%1 A</source>
        <translation>%1 A</translation>
    </message>
    <message>
        <source>outside, charging</source>
        <translation>在外面，充電中</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>在外面</translation>
    </message>
    <message>
        <source>the wrong way round: no contact</source>
        <translation>裝反了：沒有接觸</translation>
    </message>
    <message>
        <source>in the lock</source>
        <translation>在門鎖內</translation>
    </message>
    <message>
        <source>no power</source>
        <translation>沒有電</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::ScenarioModel</name>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::ScopeCursors</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::ScopeModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>最近 %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>on</source>
        <translation>開</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::ScopeTrigger</name>
    <message>
        <source>met at %1 s</source>
        <translation>於 %1 秒觸發</translation>
    </message>
    <message>
        <source>off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>%1 is not followed</source>
        <translation>未追蹤 %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::StageModel</name>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, face seen at %2</source>
        <translation>在 %2 看到 %1 的臉</translation>
    </message>
    <message>
        <source>palm, %1 cm</source>
        <translation>手掌，%1 cm</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>an animal</source>
        <translation>動物</translation>
    </message>
    <message>
        <source>%1, seen at %2</source>
        <translation>%1，在 %2 處被偵測到</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::StatusModel</name>
    <message>
        <source>No power</source>
        <translation>沒有電</translation>
    </message>
    <message>
        <source>the key opens</source>
        <translation>可用鑰匙開門</translation>
    </message>
    <message>
        <source>the door is open</source>
        <translation>門是開的</translation>
    </message>
    <message>
        <source>bolt moving, try %1</source>
        <translation>鎖舌移動中，第 %1 次</translation>
    </message>
    <message>
        <source>bolt at rest</source>
        <translation>鎖舌靜止</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::TimeModel</name>
    <message>
        <source>day %1</source>
        <translation>第 %1 天</translation>
    </message>
    <message>
        <source>running to the next event</source>
        <translation>正在跳到下一個事件</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>running at ×%1 of ×%2</source>
        <translation>執行中 ×%1（目標 ×%2）</translation>
    </message>
    <message>
        <source>running at ×%1</source>
        <translation>執行中 ×%1</translation>
    </message>
    <message>
        <source>running back at ×%1</source>
        <translation>倒轉中 ×%1</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>UTC %1</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::TimelineModel</name>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>%1 s back</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::TourModel</name>
    <message>
        <source>Moving in</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Every way to open</source>
        <translation>各種開門方式</translation>
    </message>
    <message>
        <source>A burglar</source>
        <translation>闖入者</translation>
    </message>
    <message>
        <source>A jam</source>
        <translation>卡住</translation>
    </message>
    <message>
        <source>An empty battery</source>
        <translation>沒電了</translation>
    </message>
    <message>
        <source>A visitor</source>
        <translation>訪客</translation>
    </message>
    <message>
        <source>Two doors</source>
        <translation>兩扇門</translation>
    </message>
</context>
<context>
    <name>locktwin::desktop::TroubleModel</name>
    <message>
        <source>There is no phone.</source>
        <translation>沒有手機。</translation>
    </message>
    <message>
        <source>An administrator&apos;s phone and a user besides are needed.</source>
        <translation>需要管理員的手機與另一位使用者。</translation>
    </message>
</context>
</TS>
